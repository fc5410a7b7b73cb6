package org.cwtt.system;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
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

/// Assesses children of their own while something is done to the platform, and tells what is not as if nothing had
/// happened: nothing lost, nothing twice, nothing set aside, every invariant.
///
/// @param lasting how long the devices take to send everything once
record UnderLoad(int children, Duration lasting) {
    private static final Duration MOST = Duration.ofMinutes(10);

    /// What came of it.
    ///
    /// @param sentAgain how many submissions the devices had to send again
    /// @param wrong what is not as if nothing had happened
    record Outcome(long sentAgain, List<String> wrong) {}

    Outcome during(Fault fault) throws ExecutionException, InterruptedException, TimeoutException, SQLException {
        CohortRun run = new CohortRun(SharedPlatform.doors(), Terminal.standard());
        Ledger ledger = new Ledger(SharedPlatform.cohort(children));
        run.register(ledger.cohort());
        boolean quiet = SharedPlatform.settles();
        long before = setAside();
        CompletableFuture<Long> load =
                CompletableFuture.supplyAsync(() -> run.insist(ledger, lasting), Thread::startVirtualThread);
        fault.act().on(SharedPlatform.stack());
        long again = load.get(MOST.toSeconds(), TimeUnit.SECONDS);
        boolean settled = SharedPlatform.settlesAfterOutage();
        List<Finding> findings = new Oracle(SharedPlatform.doors()).judge(ledger, Integer.MAX_VALUE);
        long setAside = setAside() - before;
        System.out.printf(
                "%s: %d acknowledged, %d sent again, %d set aside; %s%n",
                fault.name(),
                ledger.acknowledged().size(),
                again,
                setAside,
                findings.stream()
                        .map(finding -> finding.name() + (finding.holds() ? " holds" : " FAILS " + finding.details()))
                        .collect(Collectors.joining(", ")));
        List<String> wrong = new ArrayList<>();
        check(wrong, quiet, "it was not quiet before");
        check(wrong, settled, "something is under way for ever");
        check(
                wrong,
                ledger.acknowledged().size() == ledger.cohort().submissions().count(),
                "not everything was acknowledged");
        check(wrong, setAside == 0, setAside + " records were set aside");
        findings.forEach(finding -> check(wrong, finding.holds(), finding.name() + ": " + finding.details()));
        return new Outcome(again, wrong);
    }

    private static void check(List<String> wrong, boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
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
