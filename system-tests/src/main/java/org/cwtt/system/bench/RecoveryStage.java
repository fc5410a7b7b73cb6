package org.cwtt.system.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import org.cwtt.local.Stack;
import org.cwtt.system.Installation;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.demo.CohortRun;
import org.cwtt.system.demo.Settling;
import org.cwtt.system.demo.Terminal;
import org.cwtt.system.oracle.Finding;
import org.cwtt.system.oracle.Ledger;
import org.cwtt.system.oracle.Oracle;

/// How soon all is well after a part was killed and started again at once: devices send meanwhile, and the clock stops
/// when every invariant holds of what they sent: all of it scored, recorded, referred and counted.
///
/// A look takes about a second, so a reading may be that much too long.
final class RecoveryStage {
    private static final List<String> PARTS =
            List.of("intake", "scoring", "case", "referral", "reporting", "postgresql", "kafka");
    private static final int CHILDREN = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOAD = Duration.ofSeconds(2);

    private final Stack stack;
    private final BenchOptions options;
    private final Terminal terminal;
    private final FrontDoors doors;

    RecoveryStage(Stack stack, BenchOptions options, Terminal terminal) {
        this.stack = stack;
        this.options = options;
        this.terminal = terminal;
        this.doors = new FrontDoors(Installation.of(stack), stack::token);
    }

    /// @param seconds from the kill, by the part that was killed
    /// @param broken the invariants that did not hold in the end, by the same
    record Outcome(SequencedMap<String, Double> seconds, SequencedMap<String, List<String>> broken) {}

    Outcome run() {
        Outcome outcome = new Outcome(new LinkedHashMap<>(), new LinkedHashMap<>());
        long seed = options.seed;
        for (String part : PARTS) {
            Ledger ledger = new Ledger(Cohort.of(CHILDREN, seed++));
            new CohortRun(doors, terminal).register(ledger.cohort());
            settle();
            recover(part, ledger, outcome);
        }
        return outcome;
    }

    void print(Outcome outcome) {
        terminal.heading("Seconds from a kill until all is well again");
        outcome.seconds().forEach((part, seconds) -> terminal.line("  %-10s %5.1f".formatted(part, seconds)));
        outcome.broken().forEach((part, broken) -> terminal.line("  %-10s %s".formatted(part, broken)));
    }

    private void recover(String part, Ledger ledger, Outcome outcome) {
        long killedAt = System.nanoTime();
        stack.kill(part);
        CompletableFuture<Void> started =
                CompletableFuture.runAsync(() -> stack.startAgain(part), Thread::startVirtualThread);
        new CohortRun(doors, terminal).insist(ledger, LOAD);
        started.join();
        long lookedAt;
        List<String> broken;
        do {
            lookedAt = System.nanoTime();
            broken = new Oracle(doors)
                    .judge(ledger, Integer.MAX_VALUE).stream()
                            .filter(finding -> !finding.holds())
                            .map(Finding::name)
                            .toList();
        } while (!broken.isEmpty() && lookedAt - killedAt < PATIENCE.toNanos());
        outcome.seconds().put(part, Math.round((lookedAt - killedAt) / 1e8) / 10.0);
        if (!broken.isEmpty()) {
            outcome.broken().put(part, broken);
        }
    }

    private void settle() {
        new Settling(Installation.of(stack), terminal).await(() -> 0, 0);
    }
}
