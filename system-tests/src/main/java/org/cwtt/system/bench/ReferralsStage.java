package org.cwtt.system.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cwtt.local.Stack;
import org.cwtt.schemas.Topic;
import org.cwtt.system.Installation;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.demo.Terminal;
import org.cwtt.system.oracle.Databases;

/// What referral alone keeps up with: a backlog of profiles, worked off until everything that follows is
/// announced, with nothing else running but the broker and the database.
///
/// The profiles are what scoring made of a cohort's submissions, in that order. The service is held still while the
/// backlog is written. Beside it stands the floor: a program that hears and stores the same records and decides
/// nothing.
final class ReferralsStage {
    private static final String REFERRAL = "referral";
    private static final String DATABASE = "postgresql";
    private static final List<String> BYSTANDERS = List.of("reporting", "case", "intake");
    private static final int COHORT = 2000;
    private static final int READINGS = 3;
    private static final int WARM_UPS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Stack stack;
    private final BenchOptions options;
    private final Terminal terminal;

    ReferralsStage(Stack stack, BenchOptions options, Terminal terminal) {
        this.stack = stack;
        this.options = options;
        this.terminal = terminal;
    }

    /// The median of several readings.
    ///
    /// @param cpuMicrosPerProfile of the service
    /// @param databaseCpuMicrosPerProfile of PostgreSQL
    record Reading(double profilesPerSecond, double cpuMicrosPerProfile, double databaseCpuMicrosPerProfile) {}

    /// @param storedPerSecond the floor
    /// @param ratio of ours to the floor
    /// @param referrals that stand in the database in the end
    /// @param lost children and rounds of which no profile was routed: a run with any has no figures
    record Outcome(int records, Reading referral, double storedPerSecond, double ratio, long referrals, long lost) {}

    Outcome run() {
        BYSTANDERS.forEach(stack::stop);
        Installation installation = Installation.of(stack);
        try (ReferralBacklog backlog = new ReferralBacklog(installation)) {
            ReferralProfiles events = profiles(installation, backlog);
            terminal.heading("Referral");
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < WARM_UPS + READINGS; i++) {
                Reading reading = workOff(backlog, events);
                terminal.line("  %s%s".formatted(i < WARM_UPS ? "warming up: " : "", text(reading)));
                readings.add(reading);
            }
            List<Reading> counted = new ArrayList<>(readings.subList(WARM_UPS, readings.size()));
            counted.sort(Comparator.comparingDouble(Reading::profilesPerSecond));
            return outcome(installation, events, counted.get(READINGS / 2));
        }
    }

    private Outcome outcome(Installation installation, ReferralProfiles events, Reading reading) {
        double stored = floor(installation);
        Databases databases = new Databases(installation);
        long referrals = databases.number(REFERRAL, "SELECT count(*) FROM referrals");
        long routed = databases.number(REFERRAL, "SELECT count(*) FROM assessments");
        return new Outcome(
                options.records,
                reading,
                Math.round(stored),
                Math.round(reading.profilesPerSecond() / stored * 1000) / 1000.0,
                referrals,
                Math.max(0, events.assessments() - routed));
    }

    void print(Outcome outcome) {
        terminal.heading("Referral alone, " + outcome.records() + " profiles at a time");
        terminal.line("  " + text(outcome.referral()));
        terminal.line("  floor, stored with nothing in between: %.0f/s".formatted(outcome.storedPerSecond()));
        terminal.line(String.format(Locale.ROOT, "  routed to stored %.3f", outcome.ratio()));
    }

    private static String text(Reading reading) {
        return "%.0f profiles/s, %.0f CPU microseconds each, and %.0f of PostgreSQL"
                .formatted(
                        reading.profilesPerSecond(),
                        reading.cpuMicrosPerProfile(),
                        reading.databaseCpuMicrosPerProfile());
    }

    private ReferralProfiles profiles(Installation installation, ReferralBacklog backlog) {
        terminal.heading("Scoring a cohort");
        Cohort cohort = Cohort.of(COHORT, options.seed);
        int submissions = Math.toIntExact(cohort.submissions().count());
        try (ScoringBacklog scoring = new ScoringBacklog(installation, new SubmissionEvents(cohort))) {
            scoring.begin(PATIENCE);
            scoring.write(submissions);
            scoring.awaitScored(PATIENCE);
        }
        stack.stop("scoring");
        backlog.settle(PATIENCE);
        return new ReferralProfiles(backlog.announced());
    }

    private Reading workOff(ReferralBacklog backlog, ReferralProfiles events) {
        backlog.introduce(events.childrenOfNext(options.records), PATIENCE);
        long pid = stack.pids().getOrDefault(REFERRAL, -1L);
        Costs costs = new Costs(Map.of(REFERRAL, pid, DATABASE, stack.pids().getOrDefault(DATABASE, -1L)));
        long heardBefore = backlog.heard();
        Signals.send("STOP", pid);
        try {
            backlog.write(events, options.records);
        } finally {
            Signals.send("CONT", pid);
        }
        Map<String, Long> before = costs.cpuMillis();
        double seconds =
                backlog.awaitAnnounced(heardBefore, options.records, PATIENCE).toNanos() / 1e9;
        Map<String, Long> after = costs.cpuMillis();
        return new Reading(
                Math.round(options.records / seconds),
                micros(REFERRAL, before, after),
                micros(DATABASE, before, after));
    }

    private double micros(String process, Map<String, Long> before, Map<String, Long> after) {
        long millis = after.getOrDefault(process, 0L) - before.getOrDefault(process, 0L);
        return Math.round(1000.0 * millis / options.records);
    }

    private double floor(Installation installation) {
        try (StoreFloor floor = new StoreFloor(installation, Installation.database(stack, "postgres"))) {
            return floor.measure(Topic.RISK_PROFILE_ASSESSED.topicName());
        }
    }
}
