package org.cwtt.system.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cwtt.local.Stack;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.system.Installation;
import org.cwtt.system.client.TopicReader;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.demo.Terminal;

/// One service with nothing else running but broker and database, held still while a backlog of profiles is written for
/// it, and let go to work that off.
final class ServiceAlone {
    private static final String POSTGRES = "postgresql";
    private static final int COHORT = 400;
    private static final int SUBMISSIONS = 3_000;
    private static final int READINGS = 3;
    private static final int WARM_UPS = 2;

    private final Stack stack;
    private final String service;
    private final BenchOptions options;
    private final Terminal terminal;
    private final Duration patience;

    ServiceAlone(Stack stack, String service, BenchOptions options, Terminal terminal, Duration patience) {
        this.stack = stack;
        this.service = service;
        this.options = options;
        this.terminal = terminal;
        this.patience = patience;
    }

    /// @param serviceMicros processor time of the service a profile, `databaseMicros` of PostgreSQL
    record Reading(double perSecond, double serviceMicros, double databaseMicros, long residentMiB) {
        String said() {
            return "%.0f profiles/s, %.0f CPU microseconds each in the service and %.0f in the database, %d MiB resident"
                    .formatted(perSecond, serviceMicros, databaseMicros, residentMiB);
        }
    }

    /// Has a cohort scored for profiles to copy, and stops every other service.
    TopicReader scoredCohort(Installation installation) {
        terminal.heading("Scoring a cohort for profiles to copy");
        try (ScoringBacklog submissions =
                new ScoringBacklog(installation, new SubmissionEvents(Cohort.of(COHORT, options.seed)))) {
            submissions.begin(patience);
            submissions.write(SUBMISSIONS);
            submissions.awaitScored(patience);
            submissions.lost(patience);
        }
        List.of("scoring", "case", "reporting", "referral", "intake").stream()
                .filter(other -> !other.equals(service))
                .forEach(stack::stop);
        return new TopicReader(installation);
    }

    /// The median of a few readings, after some to warm up.
    ///
    /// @param before what each needs before it
    /// @param after what is done when each is over
    Reading measure(ProfileBacklog backlog, Supplier<RiskProfileAssessed> events, Runnable before, Runnable after) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < WARM_UPS + READINGS; i++) {
            before.run();
            Reading reading = workOff(backlog, events);
            terminal.line("  " + (i < WARM_UPS ? "warming up: " : "") + reading.said());
            after.run();
            if (i >= WARM_UPS) {
                readings.add(reading);
            }
        }
        readings.sort(Comparator.comparingDouble(Reading::perSecond));
        return readings.get(READINGS / 2);
    }

    private Reading workOff(ProfileBacklog backlog, Supplier<RiskProfileAssessed> events) {
        long pid = stack.pids().getOrDefault(service, -1L);
        Costs costs = new Costs(Map.of(service, pid, POSTGRES, stack.pids().getOrDefault(POSTGRES, -1L)));
        backlog.begin();
        Signals.send("STOP", pid);
        try {
            backlog.write(events, options.records);
        } finally {
            Signals.send("CONT", pid);
        }
        Map<String, Long> before = costs.cpuMillis();
        double seconds = backlog.awaitHeard(patience).toNanos() / 1e9;
        Map<String, Long> spent = Stage.spent(before, costs.cpuMillis());
        return new Reading(
                Math.round(options.records / seconds),
                Math.round(1000.0 * spent.getOrDefault(service, 0L) / options.records),
                Math.round(1000.0 * spent.getOrDefault(POSTGRES, 0L) / options.records),
                costs.residentMiB().getOrDefault(service, 0L));
    }
}
