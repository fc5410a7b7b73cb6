package org.cwtt.system.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cwtt.local.Stack;
import org.cwtt.system.Installation;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.client.Json;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.cohort.Submission;
import org.cwtt.system.demo.CohortRun;
import org.cwtt.system.demo.Terminal;
import org.cwtt.system.oracle.Databases;

/// What intake alone takes in: submissions one a request and in batches of 500, with nothing else running but the
/// broker, the database and the identity provider. Beside it the floor: the same bytes as durable transactions of one
/// submission row and one outbox row.
///
/// The three take turns, so that a machine that changes its pace changes it for all of them.
final class IntakeStage {
    private static final List<String> BYSTANDERS = List.of("reporting", "referral", "case", "scoring");
    private static final String CAPTURER = "capturer-za";
    private static final String STORED = "SELECT count(*) FROM submissions";
    private static final int COHORT = 500;
    private static final int BATCH = 500;
    private static final int BATCH_SENDERS = 4;
    private static final int TURNS = 3;

    private final Stack stack;
    private final BenchOptions options;
    private final Terminal terminal;

    IntakeStage(Stack stack, BenchOptions options, Terminal terminal) {
        this.stack = stack;
        this.options = options;
        this.terminal = terminal;
    }

    /// @param onePerSecond submissions, one a request
    /// @param batchedPerSecond submissions, in batches of 500
    /// @param floorPerSecond durable transactions
    /// @param ratios of both to the floor
    /// @param refused submissions that were not accepted
    /// @param lost submissions that were acknowledged and are not stored: a run with any has no figures
    record Outcome(
            double onePerSecond,
            double batchedPerSecond,
            double floorPerSecond,
            Map<String, Double> ratios,
            long cpuMicrosPerSubmission,
            long refused,
            long lost) {}

    Outcome run() {
        BYSTANDERS.forEach(stack::stop);
        Installation installation = Installation.of(stack);
        Cohort cohort = Cohort.of(COHORT, options.seed);
        terminal.heading("Registering the children");
        new CohortRun(new FrontDoors(installation, stack::token), terminal).register(cohort);
        List<Submission> submissions = cohort.submissions().toList();
        Databases databases = new Databases(installation);
        long before = databases.number("intake", STORED);
        try (IntakeLoad load = new IntakeLoad(
                        installation.at("intake", "/v1/submissions"), () -> stack.token(CAPTURER), submissions);
                Floors floors = new Floors(stack, bodies(submissions), options.concurrency)) {
            terminal.heading("Intake");
            warmUp(load, floors);
            Costs costs = new Costs(stack.pids());
            long cpu = costs.cpuMillis().getOrDefault("intake", 0L);
            long acceptedBefore = load.accepted();
            List<Double> ones = new ArrayList<>();
            List<Double> batches = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                ones.add(load.measure(options.concurrency, 1, turn()));
                batches.add(load.measure(BATCH_SENDERS, BATCH, turn()));
                floors.read();
                terminal.line("  %.0f/s one a request, %.0f/s in batches".formatted(ones.getLast(), batches.getLast()));
            }
            long spent = costs.cpuMillis().getOrDefault("intake", 0L) - cpu;
            long stored = databases.number("intake", STORED) - before;
            return outcome(
                    median(ones),
                    median(batches),
                    floors.mean().postgresPerSecond(),
                    Math.round(1000.0 * spent / Math.max(1, load.accepted() - acceptedBefore)),
                    load.refused(),
                    Math.max(0, load.accepted() - stored));
        }
    }

    private Duration turn() {
        return Duration.ofSeconds(Math.max(1, options.closed / TURNS));
    }

    private void warmUp(IntakeLoad load, Floors floors) {
        Duration half = Duration.ofSeconds(Math.max(1, options.warmUp / 2));
        terminal.line("  warming up for " + options.warmUp + " s");
        load.measure(options.concurrency, 1, half);
        load.measure(BATCH_SENDERS, BATCH, half);
        floors.read();
    }

    private static byte[][] bodies(List<Submission> submissions) {
        return submissions.stream()
                .map(submission -> Json.write(submission).getBytes(UTF_8))
                .toArray(byte[][]::new);
    }

    private static double median(List<Double> readings) {
        return Math.round(readings.stream().sorted().toList().get(readings.size() / 2));
    }

    private static Outcome outcome(double ones, double batches, double floor, long cpu, long refused, long lost) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratios.put("one a request to the floor", ones / floor);
        ratios.put("in batches of 500 to the floor", batches / floor);
        ratios.replaceAll((_, ratio) -> Math.round(ratio * 1000) / 1000.0);
        return new Outcome(ones, batches, floor, ratios, cpu, refused, lost);
    }

    void print(Outcome outcome) {
        terminal.heading("Intake alone");
        terminal.line("  one a request, %d at a time: %.0f submissions/s"
                .formatted(options.concurrency, outcome.onePerSecond()));
        terminal.line("  batches of %d, %d at a time: %.0f submissions/s"
                .formatted(BATCH, BATCH_SENDERS, outcome.batchedPerSecond()));
        terminal.line("  floor: %.0f transactions/s; %d CPU microseconds a submission; %d refused"
                .formatted(outcome.floorPerSecond(), outcome.cpuMicrosPerSubmission(), outcome.refused()));
        outcome.ratios()
                .forEach((name, ratio) -> terminal.line(String.format(Locale.ROOT, "  %-42s %.3f", name, ratio)));
    }
}
