package org.cwtt.system.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.cwtt.system.Installation;
import org.cwtt.system.demo.Terminal;
import org.cwtt.system.oracle.Backlogs;

/// One stage after the other: load, wait until all of it has arrived everywhere, add up what it cost.
final class Run {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE_NANOS = 100_000_000;

    private final Installation installation;
    private final Shots shots;
    private final Costs costs;
    private final Terminal terminal;

    Run(Installation installation, Shots shots, Costs costs, Terminal terminal) {
        this.installation = installation;
        this.shots = shots;
        this.costs = costs;
        this.terminal = terminal;
    }

    Stage stage(String name, Supplier<LoadDriver.Stretch> load) {
        terminal.line("  " + name);
        Map<String, Long> before = cpuMillis();
        LoadDriver.Stretch stretch = load.get();
        long drainedAt = drain(stretch);
        Stage stage = Stage.of(shots, stretch, drainedAt, Stage.spent(before, cpuMillis()));
        terminal.line(String.format(
                Locale.ROOT,
                "    accepted %.0f/s, p99 %.0f ms; sustained end to end %.0f/s",
                stage.acceptedPerSecond(),
                stage.acceptanceMs().p99(),
                stage.sustainedPerSecond()));
        return stage;
    }

    /// When the stretch was all through; gives up after some minutes.
    private long drain(LoadDriver.Stretch stretch) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        try (Backlogs backlogs = new Backlogs(installation)) {
            while (System.nanoTime() < patience) {
                long at = System.nanoTime();
                if (shots.unprofiled(stretch.from(), stretch.to()) == 0
                        && backlogs.of(Backlogs.PROMPT).isEmpty()) {
                    return at;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        terminal.line("  Not everything arrived within " + PATIENCE.toMinutes() + " minutes");
        return System.nanoTime();
    }

    private Map<String, Long> cpuMillis() {
        Map<String, Long> millis = new TreeMap<>(costs.cpuMillis());
        long driver = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
        millis.put(Bench.DRIVER, driver / 1_000_000);
        return millis;
    }
}
