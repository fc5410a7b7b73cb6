package org.cwtt.system.bench;

import java.time.Duration;
import java.util.Map;
import org.cwtt.local.Stack;
import org.cwtt.system.Installation;
import org.cwtt.system.demo.Terminal;
import org.cwtt.system.oracle.Ledger;
import org.jspecify.annotations.Nullable;

/// The stages of a run in their order, with a reading of the floor before, between and after them.
final class Load {
    private static final String CAPTURER = "capturer-za";

    private final Stack stack;
    private final BenchOptions options;
    private final Terminal terminal;

    Load(Stack stack, BenchOptions options, Terminal terminal) {
        this.stack = stack;
        this.options = options;
        this.terminal = terminal;
    }

    Stages run(Ledger ledger, Shots shots) {
        Installation installation = Installation.of(stack);
        Costs costs = new Costs(stack.pids());
        Run run = new Run(installation, shots, costs, terminal);
        try (Arrivals _ = new Arrivals(installation, shots);
                Floors floors = new Floors(stack, shots.bodies(), options.concurrency);
                LoadDriver driver = new LoadDriver(
                        installation.at("intake", "/v1/submissions"), () -> stack.token(CAPTURER), ledger)) {
            floors.read();
            run.stage(
                    "warming up for " + options.warmUp + " s",
                    () -> driver.openLoop(shots, options.rate, Duration.ofSeconds(options.warmUp)));
            floors.read();
            Stage open = open(run, driver, shots);
            floors.read();
            Stage closed = closed(run, driver, shots);
            Map<String, Long> resident = costs.residentMiB();
            floors.read();
            return new Stages(open, closed, floors.mean(), resident);
        }
    }

    private @Nullable Stage open(Run run, LoadDriver driver, Shots shots) {
        return options.seconds == 0
                ? null
                : run.stage(
                        options.rate + " submissions/s for " + options.seconds + " s",
                        () -> driver.openLoop(shots, options.rate, Duration.ofSeconds(options.seconds)));
    }

    private @Nullable Stage closed(Run run, LoadDriver driver, Shots shots) {
        return options.closed == 0
                ? null
                : run.stage(
                        "full speed for " + options.closed + " s, " + options.concurrency + " at a time",
                        () -> driver.closedLoop(shots, options.concurrency, Duration.ofSeconds(options.closed)));
    }
}
