package org.cwtt.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.cwtt.local.Progress;
import org.cwtt.local.Stack;
import org.cwtt.local.StackOptions;
import org.cwtt.local.StartFailedException;
import org.cwtt.system.Installation;
import org.cwtt.system.Quiet;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.client.Json;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.demo.CohortRun;
import org.cwtt.system.demo.Summary;
import org.cwtt.system.demo.Terminal;
import org.cwtt.system.oracle.Finding;
import org.cwtt.system.oracle.Ledger;
import org.cwtt.system.oracle.Oracle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The benchmark: a fresh platform under load from this process, one submission a request, and the floor it is compared
/// with, measured in the same run.
///
/// Exit status 1 when anything was lost or an invariant does not hold: such a run has no figures.
@Command(
        name = "bench",
        description = "Puts a fresh platform under load and compares it with the floor.",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
    /// Under this name the load generator's own processor time is reported.
    static final String DRIVER = "driver";

    private static final double SUBMISSIONS_PER_CHILD = 7.8;
    private static final int CLOSED_LOOP_CEILING = 1500;
    private static final int SCORED_AFRESH = 100;

    @Option(names = "--rate", description = "Submissions a second, open loop (default: ${DEFAULT-VALUE}).")
    private int rate = 300;

    @Option(
            names = "--seconds",
            description = "How long the open loop lasts; 0 leaves it out (default: ${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(
            names = "--warm-up",
            description = "Seconds of open loop before anything counts (default: ${DEFAULT-VALUE}).")
    private int warmUp = 60;

    @Option(
            names = "--closed",
            description = "How many seconds at full speed; 0 leaves it out (default: ${DEFAULT-VALUE}).")
    private int closed = 30;

    @Option(names = "--concurrency", description = "Requests at a time in the closed loop (default: ${DEFAULT-VALUE}).")
    private int concurrency = 32;

    @Option(names = "--children", description = "How many children (default: as many as the load needs).")
    private @Nullable Integer children;

    @Option(names = "--seed", description = "The same seed draws the same cohort (default: ${DEFAULT-VALUE}).")
    private long seed = 7;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the outcome there as JSON, too.")
    private @Nullable Path json;

    @Option(names = "--port-base", paramLabel = "N", description = "The first port (default: 18080, or the next free).")
    private @Nullable Integer portBase;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the data lie; emptied first (default: target/bench).")
    private @Nullable Path data;

    private final Terminal terminal = Terminal.standard();

    public static void main(String[] args) {
        Quiet.please();
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler((e, line, _) -> {
                    if (e instanceof StartFailedException failure) {
                        line.getErr().println(failure.getMessage());
                        return 2;
                    }
                    throw e;
                })
                .execute(args));
    }

    @Override
    public Integer call() throws IOException {
        terminal.heading("Starting a fresh platform");
        OptionalInt base = portBase != null ? OptionalInt.of(portBase) : OptionalInt.empty();
        Path folder = data != null ? data : Path.of(System.getProperty("cwtt.root", ""), "target", "bench");
        try (Stack stack = Stack.start(new StackOptions(folder, base, true, Progress.to(terminal::line)))) {
            Outcome outcome = run(stack);
            new Layout(terminal).print(outcome);
            if (json != null) {
                Files.writeString(json, Json.pretty(outcome));
            }
            terminal.heading(outcome.failed() ? "FAILED: this run has no figures" : "Nothing was lost");
            return outcome.failed() ? 1 : 0;
        }
    }

    private Outcome run(Stack stack) {
        Installation installation = Installation.of(stack);
        FrontDoors doors = new FrontDoors(installation, stack::token);
        Ledger ledger = new Ledger(Cohort.of(childrenNeeded(), seed));
        terminal.heading("Registering the children");
        new CohortRun(doors, terminal).register(ledger.cohort());
        Shots shots = new Shots(ledger.cohort().submissions().toList());
        Disk disk = new Disk(stack);
        Map<String, Long> bytesBefore = disk.bytes();
        Stages stages = load(stack, ledger, shots);
        int accepted = ledger.acknowledged().size();
        Map<String, Long> bytes = new TreeMap<>();
        disk.bytes()
                .forEach((part, after) ->
                        bytes.put(part, (after - bytesBefore.getOrDefault(part, 0L)) / Math.max(1, accepted)));
        List<Finding> findings = new Oracle(doors).judge(ledger, SCORED_AFRESH);
        new Summary(terminal).invariants(findings);
        Map<String, Boolean> invariants = new TreeMap<>();
        findings.forEach(finding -> invariants.put(finding.name(), finding.holds()));
        return new Outcome(
                ledger.cohort().children().size(),
                rate,
                concurrency,
                stages.open(),
                stages.closed(),
                stages.floor(),
                stages.ratios(),
                stages.residentMiB(),
                bytes,
                invariants,
                invariants.containsValue(false));
    }

    private Stages load(Stack stack, Ledger ledger, Shots shots) {
        Installation installation = Installation.of(stack);
        Costs costs = new Costs(stack.pids());
        Run run = new Run(installation, shots, costs, terminal);
        terminal.heading("Load");
        try (Arrivals _ = new Arrivals(installation, shots);
                Floors floors = new Floors(stack, shots.bodies(), concurrency);
                LoadDriver driver = new LoadDriver(
                        installation.at("intake", "/v1/submissions"), () -> stack.token("capturer-za"), ledger)) {
            floors.read();
            run.stage(
                    "warming up for " + warmUp + " s", () -> driver.openLoop(shots, rate, Duration.ofSeconds(warmUp)));
            floors.read();
            Stage open = seconds == 0
                    ? null
                    : run.stage(
                            rate + " submissions/s for " + seconds + " s",
                            () -> driver.openLoop(shots, rate, Duration.ofSeconds(seconds)));
            floors.read();
            Stage full = closed == 0
                    ? null
                    : run.stage(
                            "full speed for " + closed + " s, " + concurrency + " at a time",
                            () -> driver.closedLoop(shots, concurrency, Duration.ofSeconds(closed)));
            Map<String, Long> resident = costs.residentMiB();
            floors.read();
            return new Stages(open, full, floors.mean(), resident);
        }
    }

    private int childrenNeeded() {
        if (children != null) {
            return children;
        }
        int needed = rate * (warmUp + seconds) + CLOSED_LOOP_CEILING * closed;
        return (int) Math.ceil(needed / SUBMISSIONS_PER_CHILD);
    }
}
