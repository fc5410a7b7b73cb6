package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.cwtt.system.client.TopicReader;
import org.cwtt.system.demo.CohortRun;
import org.cwtt.system.demo.Terminal;
import org.cwtt.system.fault.Fault;
import org.cwtt.system.oracle.Finding;
import org.cwtt.system.oracle.Ledger;
import org.cwtt.system.oracle.Oracle;

/// Assesses children of their own while something is done to the platform, and holds it to every invariant then.
///
/// @param lasting how long the devices take to send everything once
record UnderLoad(int children, Duration lasting) {
    private static final Duration MOST = Duration.ofMinutes(10);

    /// How many submissions had to be sent again.
    long does(Fault fault) throws ExecutionException, InterruptedException, TimeoutException, SQLException {
        // Given
        CohortRun run = new CohortRun(SharedPlatform.doors(), Terminal.standard());
        Ledger ledger = new Ledger(SharedPlatform.cohort(children));
        run.register(ledger.cohort());
        assertThat(SharedPlatform.settles()).isTrue();
        long setAside = setAside();

        // When
        CompletableFuture<Long> load =
                CompletableFuture.supplyAsync(() -> run.insist(ledger, lasting), Thread::startVirtualThread);
        fault.act().on(SharedPlatform.stack());
        long again = load.get(MOST.toSeconds(), TimeUnit.SECONDS);
        boolean settled = SharedPlatform.settlesAfterOutage();

        // Then
        List<Finding> findings = new Oracle(SharedPlatform.doors()).judge(ledger, Integer.MAX_VALUE);
        long newlySetAside = setAside() - setAside;
        System.out.printf(
                "%s: %d acknowledged, %d sent again, %d set aside; %s%n",
                fault.name(),
                ledger.acknowledged().size(),
                again,
                newlySetAside,
                findings.stream()
                        .map(finding -> finding.name() + (finding.holds() ? " holds" : " FAILS " + finding.details()))
                        .collect(Collectors.joining(", ")));
        assertThat(settled).isTrue();
        assertThat(ledger.acknowledged())
                .hasSize((int) ledger.cohort().submissions().count());
        assertThat(findings).allMatch(Finding::holds);
        assertThat(newlySetAside).isZero();
        return again;
    }

    private static long setAside() {
        TopicReader topics = new TopicReader(SharedPlatform.installation());
        List<String> deadLetters =
                topics.topics().stream().filter(topic -> topic.endsWith(".dlt")).toList();
        AtomicLong records = new AtomicLong();
        topics.each(deadLetters, _ -> records.incrementAndGet());
        return records.get();
    }
}
