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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Something breaks while children are being assessed, and the devices send again what was not acknowledged, under the
/// same ids: nothing acknowledged is lost, nothing counts twice, every child's record, referrals and figures end as if
/// nothing had happened, and nothing is set aside.
///
/// `./cwtt test --faults` runs every fault; `-Dcwtt.faults.seconds=180` makes the load under each last longer,
/// `-Dcwtt.faults.named='Kafka.*'` leaves the others out.
class FaultsTest {
    private static final Duration LOAD = Duration.ofSeconds(Long.getLong("cwtt.faults.seconds", 30));
    private static final Duration SHORT_LOAD = Duration.ofSeconds(40);
    private static final int CHILDREN = Integer.getInteger("cwtt.faults.children", 120);
    private static final Duration LASTING = Duration.ofSeconds(Long.getLong("cwtt.faults.lasting", 15));
    private static final String NAMED = System.getProperty("cwtt.faults.named", ".*");
    private static final Duration MOST = Duration.ofMinutes(10);

    static List<Fault> faults() {
        return Fault.all(LASTING).stream()
                .filter(fault -> fault.name().matches(NAMED))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Tag("faults")
    void nothing_is_lost_and_nothing_counts_twice(Fault fault)
            throws ExecutionException, InterruptedException, TimeoutException, SQLException {
        underLoad(fault, CHILDREN, LOAD);
    }

    /// The short form of all of it.
    @Test
    void nothing_is_lost_when_every_part_is_killed_once()
            throws ExecutionException, InterruptedException, TimeoutException, SQLException {
        long again = underLoad(Fault.everythingOnce(), 60, SHORT_LOAD);
        assertThat(again).isPositive();
    }

    /// How many submissions had to be sent again.
    private static long underLoad(Fault fault, int children, Duration lasting)
            throws ExecutionException, InterruptedException, TimeoutException, SQLException {
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
