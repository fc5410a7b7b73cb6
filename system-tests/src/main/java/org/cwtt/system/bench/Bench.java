package org.cwtt.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.cwtt.local.Progress;
import org.cwtt.local.Stack;
import org.cwtt.local.StackOptions;
import org.cwtt.system.Command;
import org.cwtt.system.Installation;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.client.Json;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.demo.CohortRun;
import org.cwtt.system.demo.Summary;
import org.cwtt.system.demo.Terminal;
import org.cwtt.system.oracle.Finding;
import org.cwtt.system.oracle.Ledger;
import org.cwtt.system.oracle.Oracle;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/// The benchmark: a fresh platform under load from this process, one submission a request, and the floor it
/// is compared with, measured in the same run.
///
/// Exit status 1 when anything was lost or an invariant does not hold: such a run has no figures.
@CommandLine.Command(
        name = "bench",
        description = "Puts a fresh platform under load and compares it with the floor.",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
    /// Under this name the load generator's own processor time is reported.
    static final String DRIVER = "driver";

    private static final int SCORED_AFRESH = 100;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    private final Terminal terminal = Terminal.standard();

    public static void main(String[] args) {
        System.exit(Command.run(new Bench(), args));
    }

    @Override
    public Integer call() throws IOException {
        int children = options.childrenNeeded();
        terminal.heading("Starting a fresh platform");
        OptionalInt base = options.portBase != null ? OptionalInt.of(options.portBase) : OptionalInt.empty();
        Path folder =
                options.data != null ? options.data : Path.of(System.getProperty("cwtt.root", ""), "target", "bench");
        try (Stack stack = Stack.start(new StackOptions(folder, base, true, Progress.to(terminal::line)))) {
            return switch (options.stage) {
                case ALL -> whole(stack, children);
                case INTAKE -> intake(stack);
                case SCORING -> scoring(stack);
                case CASES -> cases(stack);
                case REFERRALS -> referrals(stack);
                case REPORTING -> reporting(stack);
                case RECOVERY -> recovery(stack);
            };
        }
    }

    private int whole(Stack stack, int children) throws IOException {
        Outcome outcome = run(stack, children);
        new Layout(terminal).print(outcome);
        return finish(outcome, outcome.failed());
    }

    private int intake(Stack stack) throws IOException {
        IntakeStage stage = new IntakeStage(stack, options, terminal);
        IntakeStage.Outcome outcome = stage.run();
        stage.print(outcome);
        return finish(outcome, outcome.lost() > 0);
    }

    private int scoring(Stack stack) throws IOException {
        ScoringStage stage = new ScoringStage(stack, options, terminal);
        ScoringStage.Outcome outcome = stage.run();
        stage.print(outcome);
        return finish(outcome, outcome.lost() > 0);
    }

    private int cases(Stack stack) throws IOException {
        CasesStage stage = new CasesStage(stack, options, terminal);
        CasesStage.Outcome outcome = stage.run();
        stage.print(outcome);
        return finish(outcome, outcome.lost() > 0);
    }

    private int referrals(Stack stack) throws IOException {
        ReferralsStage stage = new ReferralsStage(stack, options, terminal);
        ReferralsStage.Outcome outcome = stage.run();
        stage.print(outcome);
        return finish(outcome, outcome.lost() > 0);
    }

    private int reporting(Stack stack) throws IOException {
        ReportingStage stage = new ReportingStage(stack, options, terminal);
        ReportingStage.Outcome outcome = stage.run();
        stage.print(outcome);
        return finish(outcome, outcome.lost() > 0);
    }

    private int recovery(Stack stack) throws IOException {
        RecoveryStage stage = new RecoveryStage(stack, options, terminal);
        RecoveryStage.Outcome outcome = stage.run();
        stage.print(outcome);
        return finish(outcome, !outcome.broken().isEmpty());
    }

    private int finish(Object outcome, boolean failed) throws IOException {
        if (options.json != null) {
            Files.writeString(options.json, Json.pretty(outcome));
        }
        terminal.heading(failed ? "FAILED: this run has no figures" : "Nothing was lost");
        return failed ? 1 : 0;
    }

    private Outcome run(Stack stack, int children) {
        FrontDoors doors = new FrontDoors(Installation.of(stack), stack::token);
        Ledger ledger = new Ledger(Cohort.of(children, options.seed));
        terminal.heading("Registering the children");
        new CohortRun(doors, terminal).register(ledger.cohort());
        Shots shots = new Shots(ledger.cohort().submissions().toList());
        Disk disk = new Disk(stack);
        Map<String, Long> before = disk.bytes();
        terminal.heading("Load");
        Stages stages = new Load(stack, options, terminal).run(ledger, shots);
        Map<String, Long> grown =
                Disk.growth(before, disk.bytes(), ledger.acknowledged().size());
        List<Finding> findings = new Oracle(doors).judge(ledger, SCORED_AFRESH);
        new Summary(terminal).invariants(findings);
        return outcome(ledger, stages, grown, findings);
    }

    private Outcome outcome(Ledger ledger, Stages stages, Map<String, Long> disk, List<Finding> findings) {
        Map<String, Boolean> invariants = new TreeMap<>();
        findings.forEach(finding -> invariants.put(finding.name(), finding.holds()));
        return new Outcome(
                ledger.cohort().children().size(),
                options.rate,
                options.concurrency,
                stages.open(),
                stages.closed(),
                stages.floor(),
                stages.ratios(),
                stages.residentMiB(),
                disk,
                invariants,
                invariants.containsValue(false) || stages.isEmpty());
    }
}
