package org.cwtt.system.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cwtt.local.Stack;
import org.cwtt.system.Installation;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.demo.Terminal;

/// What scoring alone keeps up with: the backlog of a topic, worked off with nothing else running but
/// the broker.
///
/// The service is held still while the backlog is written, so that the writing costs the measurement
/// nothing. It is measured with both guarantees of delivery, and beside the floor: a program that reads the
/// same records and writes records of a profile's size, and does nothing in between.
final class ScoringStage {
    private static final String SCORING = "scoring";
    private static final List<String> BYSTANDERS = List.of("reporting", "referral", "case", "intake");
    private static final Map<String, String> EXACTLY_ONCE =
            Map.of("KAFKA_STREAMS_PROCESSING_GUARANTEE", "exactly_once_v2");
    private static final int COHORT = 2000;
    private static final int READINGS = 3;
    private static final int LEAST_WARM_UPS = 3;
    private static final int MOST_WARM_UPS = 10;
    private static final double STILL_WARMING = 1.03;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Stack stack;
    private final BenchOptions options;
    private final Terminal terminal;

    ScoringStage(Stack stack, BenchOptions options, Terminal terminal) {
        this.stack = stack;
        this.options = options;
        this.terminal = terminal;
    }

    /// @param atLeastOnce as the service runs
    /// @param exactlyOnce the same service with Kafka transactions
    /// @param copiedPerSecond the floor
    /// @param ratios of ours to the floor, and of the two guarantees
    /// @param lost submissions without a profile: a run with any has no figures
    record Outcome(
            int records,
            Reading atLeastOnce,
            Reading exactlyOnce,
            double copiedPerSecond,
            Map<String, Double> ratios,
            long lost) {}

    /// The median of several readings.
    record Reading(double scoredPerSecond, double cpuMicrosPerSubmission, long residentMiB) {}

    Outcome run() {
        BYSTANDERS.forEach(stack::stop);
        try (ScoringBacklog backlog =
                new ScoringBacklog(Installation.of(stack), new SubmissionEvents(Cohort.of(COHORT, options.seed)))) {
            Reading atLeastOnce = measure("at least once", backlog);
            double copied = backlog.copy();
            stack.stop(SCORING);
            stack.startAgain(SCORING, EXACTLY_ONCE);
            Reading exactlyOnce = measure("exactly once", backlog);
            return new Outcome(
                    options.records,
                    atLeastOnce,
                    exactlyOnce,
                    Math.round(copied),
                    ratios(atLeastOnce, exactlyOnce, copied),
                    backlog.lost(PATIENCE));
        }
    }

    private static Map<String, Double> ratios(Reading atLeastOnce, Reading exactlyOnce, double copied) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratios.put("scored to copied", atLeastOnce.scoredPerSecond() / copied);
        ratios.put("exactly once to at least once", exactlyOnce.scoredPerSecond() / atLeastOnce.scoredPerSecond());
        ratios.replaceAll((_, ratio) -> Math.round(ratio * 1000) / 1000.0);
        return ratios;
    }

    void print(Outcome outcome) {
        terminal.heading("Scoring alone, " + outcome.records() + " submissions at a time");
        line("at least once, as it runs", outcome.atLeastOnce());
        line("exactly once", outcome.exactlyOnce());
        terminal.line("  floor, copied with nothing in between: %.0f/s".formatted(outcome.copiedPerSecond()));
        outcome.ratios()
                .forEach((name, ratio) -> terminal.line(String.format(Locale.ROOT, "  %-42s %.3f", name, ratio)));
    }

    private void line(String guarantee, Reading reading) {
        terminal.line("  %s: %.0f submissions/s, %.0f CPU microseconds each, %d MiB resident"
                .formatted(
                        guarantee, reading.scoredPerSecond(), reading.cpuMicrosPerSubmission(), reading.residentMiB()));
    }

    private Reading measure(String guarantee, ScoringBacklog backlog) {
        terminal.heading("Scoring, " + guarantee);
        warmUp(backlog);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < READINGS; i++) {
            readings.add(read("", backlog));
        }
        readings.sort(Comparator.comparingDouble(Reading::scoredPerSecond));
        return readings.get(READINGS / 2);
    }

    /// Until the compiler has done its work: a reading is no longer faster than the ones before.
    private void warmUp(ScoringBacklog backlog) {
        double best = 0;
        for (int i = 0; i < MOST_WARM_UPS; i++) {
            double reached = read("warming up: ", backlog).scoredPerSecond();
            if (i >= LEAST_WARM_UPS && reached < best * STILL_WARMING) {
                return;
            }
            best = Math.max(best, reached);
        }
    }

    private Reading read(String label, ScoringBacklog backlog) {
        Reading reading = workOff(backlog);
        terminal.line("  %s%.0f submissions/s, %.0f CPU microseconds each"
                .formatted(label, reading.scoredPerSecond(), reading.cpuMicrosPerSubmission()));
        return reading;
    }

    private Reading workOff(ScoringBacklog backlog) {
        long pid = stack.pids().getOrDefault(SCORING, -1L);
        Costs costs = new Costs(Map.of(SCORING, pid));
        backlog.begin(PATIENCE);
        Signals.send("STOP", pid);
        try {
            backlog.write(options.records);
        } finally {
            Signals.send("CONT", pid);
        }
        long cpuBefore = costs.cpuMillis().getOrDefault(SCORING, 0L);
        double seconds = backlog.awaitScored(PATIENCE).toNanos() / 1e9;
        long cpu = costs.cpuMillis().getOrDefault(SCORING, 0L) - cpuBefore;
        return new Reading(
                Math.round(options.records / seconds),
                Math.round(1000.0 * cpu / options.records),
                costs.residentMiB().getOrDefault(SCORING, 0L));
    }
}
