package org.cwtt.system.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.cwtt.local.Progress;
import org.cwtt.local.Stack;
import org.cwtt.local.StackOptions;
import org.cwtt.local.StartFailedException;
import org.cwtt.system.Command;
import org.cwtt.system.Installation;
import org.cwtt.system.client.Departments;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.client.Json;
import org.cwtt.system.client.Latencies;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.oracle.Finding;
import org.cwtt.system.oracle.Ledger;
import org.cwtt.system.oracle.Oracle;
import org.cwtt.system.oracle.Profiles;
import org.cwtt.system.oracle.Referrals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// The demonstration: a fresh platform, a cohort of made-up children through the front doors, and what came of it.
///
/// Exit status 1 when an invariant does not hold.
@CommandLine.Command(
        name = "demo",
        description = "Starts a fresh platform, takes a cohort in, and shows what came of it.",
        mixinStandardHelpOptions = true)
public final class Demo implements Callable<Integer> {
    private static final int SCORED_AFRESH = 400;

    @Option(names = "--children", description = "How many children (default: ${DEFAULT-VALUE}).")
    private int children = 200;

    @Option(names = "--seed", description = "The same seed draws the same cohort (default: ${DEFAULT-VALUE}).")
    private long seed = 7;

    @Option(names = "--exit", description = "Stop when done.")
    private boolean exit;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the results there as JSON, too.")
    private @Nullable Path json;

    @Option(names = "--port-base", paramLabel = "N", description = "The first port (default: 18080, or the next free).")
    private @Nullable Integer portBase;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the data lie; emptied first (default: target/demo).")
    private @Nullable Path data;

    private final Terminal terminal = Terminal.standard();

    public static void main(String[] args) {
        System.exit(Command.run(new Demo(), args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (children < 1) {
            throw new StartFailedException("--children %d: at least one is needed".formatted(children));
        }
        terminal.heading("Starting a fresh platform");
        OptionalInt base = portBase != null ? OptionalInt.of(portBase) : OptionalInt.empty();
        Path folder = data != null ? data : Path.of(System.getProperty("cwtt.root", ""), "target", "demo");
        try (Stack stack = Stack.start(new StackOptions(folder, base, true, Progress.to(terminal::line)))) {
            boolean holds = show(stack);
            if (!exit) {
                new Signpost(terminal).print(stack);
                new CountDownLatch(1).await();
            }
            return holds ? 0 : 1;
        }
    }

    private boolean show(Stack stack) throws IOException {
        Installation installation = Installation.of(stack);
        FrontDoors doors = new FrontDoors(installation, stack::token);
        Ledger ledger = new Ledger(Cohort.of(children, seed));
        try (Latencies latencies = new Latencies(installation);
                Departments departments = Departments.busy(installation)) {
            boolean settled = takeIn(doors, ledger, latencies);
            terminal.line("  the departments answered %d times".formatted(departments.answered()));
            return report(doors, ledger, latencies) && settled;
        }
    }

    private boolean takeIn(FrontDoors doors, Ledger ledger, Latencies latencies) {
        terminal.heading("Taking %d children in, seed %d".formatted(children, seed));
        long start = System.nanoTime();
        CohortRun run = new CohortRun(doors, terminal);
        run.register(ledger.cohort());
        run.submit(ledger, latencies);
        boolean settled = new Settling(doors.installation(), terminal)
                .await(latencies::profiled, ledger.acknowledged().size());
        terminal.line("  done in %d s"
                .formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
        return settled;
    }

    private boolean report(FrontDoors doors, Ledger ledger, Latencies latencies) throws IOException {
        Oracle oracle = new Oracle(doors);
        Profiles profiles = oracle.profiles();
        Referrals referrals = oracle.referrals();
        List<Finding> findings = oracle.judge(ledger, SCORED_AFRESH);
        Results results = Results.of(ledger, profiles, referrals, latencies.toDepartment(), findings);
        Summary summary = new Summary(terminal);
        summary.print(results);
        new Story(doors, terminal).tell(ledger, profiles);
        new Provinces(doors, terminal).print(ledger.cohort());
        summary.invariants(findings);
        if (json != null) {
            Files.writeString(json, Json.pretty(results));
        }
        return findings.stream().allMatch(Finding::holds);
    }
}
