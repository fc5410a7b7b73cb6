package org.cwtt.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.cwtt.local.Stack;
import org.cwtt.schemas.Topic;
import org.cwtt.system.Installation;
import org.cwtt.system.client.TopicReader;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.demo.Terminal;
import org.cwtt.system.oracle.Databases;

/// What reporting alone keeps up with: a backlog of profiles counted over all schools of a country, and how soon after
/// that the last figure is published; then what a dashboard's questions take.
///
/// The service is held still while the backlog is written. The floor beside it: rows of the same bytes.
final class ReportingStage {
    private static final String REPORTING = "reporting";
    private static final String POSTGRES = "postgresql";
    private static final int COHORT = 400;
    private static final int SUBMISSIONS = 3_000;
    private static final int SCHOOLS = 25_000;
    private static final int READINGS = 3;
    private static final int WARM_UPS = 2;
    private static final int QUESTIONS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final List<String> DASHBOARD = List.of(
            "area=ZA",
            "area=ZA&areaLevel=DISTRICT&round=2026-T1&indicator=prevalence&domain=NUTRITION&level=HIGH",
            "area=ZA-KZN&areaLevel=DISTRICT&round=2026-T1&indicator=coverage",
            "area=JHB&areaLevel=SCHOOL&round=2026-T1&indicator=prevalence&domain=HEALTH&level=HIGH");

    private final Stack stack;
    private final BenchOptions options;
    private final Terminal terminal;

    ReportingStage(Stack stack, BenchOptions options, Terminal terminal) {
        this.stack = stack;
        this.options = options;
        this.terminal = terminal;
    }

    /// @param records profiles at a time
    /// @param ratio of ours to the floor
    /// @param questions by query, how long an answer takes
    /// @param lost profiles that count nowhere
    record Outcome(
            int records,
            int schools,
            Reading counted,
            int bytesEach,
            double rowsPerSecond,
            double ratio,
            Map<String, Percentiles> questions,
            long lost) {}

    /// @param serviceMicros processor time of the service a profile, `databaseMicros` of PostgreSQL
    /// @param publishedSeconds from the last profile counted to the last figure published
    record Reading(
            double perSecond, double serviceMicros, double databaseMicros, double publishedSeconds, long residentMiB) {}

    Outcome run() {
        Installation installation = Installation.of(stack);
        Databases databases = new Databases(installation);
        ReportingProfiles events = templates(installation);
        try (ProfileBacklog backlog = new ProfileBacklog(installation, REPORTING)) {
            terminal.heading("Placing " + SCHOOLS + " schools");
            backlog.announce(Topic.AREA_CHANGED, events.areas(), PATIENCE);
            awaitPublished(databases);
            long before = databases.number(REPORTING, "SELECT count(*) FROM contributions");
            Reading reading = measure(backlog, events, databases);
            long counted = databases.number(REPORTING, "SELECT count(*) FROM contributions") - before;
            Map<String, Percentiles> questions = ask(installation);
            double floor = floor(installation, backlog.bytesEach());
            return new Outcome(
                    options.records,
                    SCHOOLS,
                    reading,
                    backlog.bytesEach(),
                    Math.round(floor),
                    Math.round(1000 * reading.perSecond() / floor) / 1000.0,
                    questions,
                    backlog.profilesInAll() - counted);
        }
    }

    void print(Outcome outcome) {
        terminal.heading("Reporting alone, %d profiles at a time over %d schools"
                .formatted(outcome.records(), outcome.schools()));
        line("", outcome.counted());
        terminal.line("  floor, rows of the same %d bytes: %.0f/s; ours to it: %.3f"
                .formatted(outcome.bytesEach(), outcome.rowsPerSecond(), outcome.ratio()));
        outcome.questions()
                .forEach((query, times) -> terminal.line("  %s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms"
                        .formatted(query, times.p50(), times.p95(), times.p99())));
    }

    private ReportingProfiles templates(Installation installation) {
        terminal.heading("Scoring a cohort for profiles to copy");
        try (ScoringBacklog submissions =
                new ScoringBacklog(installation, new SubmissionEvents(Cohort.of(COHORT, options.seed)))) {
            submissions.begin(PATIENCE);
            submissions.write(SUBMISSIONS);
            submissions.awaitScored(PATIENCE);
            submissions.lost(PATIENCE);
        }
        List.of("scoring", "case", "referral", "intake").forEach(stack::stop);
        return ReportingProfiles.in(new TopicReader(installation), SCHOOLS);
    }

    private Reading measure(ProfileBacklog backlog, ReportingProfiles events, Databases databases) {
        terminal.heading("Counting");
        for (int i = 0; i < WARM_UPS; i++) {
            line("warming up: ", workOff(backlog, events, databases));
        }
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < READINGS; i++) {
            Reading reading = workOff(backlog, events, databases);
            line("", reading);
            readings.add(reading);
        }
        readings.sort(Comparator.comparingDouble(Reading::perSecond));
        return readings.get(READINGS / 2);
    }

    private Reading workOff(ProfileBacklog backlog, ReportingProfiles events, Databases databases) {
        long pid = stack.pids().getOrDefault(REPORTING, -1L);
        Costs costs = new Costs(Map.of(REPORTING, pid, POSTGRES, stack.pids().getOrDefault(POSTGRES, -1L)));
        backlog.begin();
        Signals.send("STOP", pid);
        try {
            backlog.write(events::next, options.records);
        } finally {
            Signals.send("CONT", pid);
        }
        Map<String, Long> before = costs.cpuMillis();
        double seconds = backlog.awaitHeard(PATIENCE).toNanos() / 1e9;
        Map<String, Long> spent = Stage.spent(before, costs.cpuMillis());
        double published = awaitPublished(databases);
        return new Reading(
                Math.round(options.records / seconds),
                Math.round(1000.0 * spent.getOrDefault(REPORTING, 0L) / options.records),
                Math.round(1000.0 * spent.getOrDefault(POSTGRES, 0L) / options.records),
                Math.round(10 * published) / 10.0,
                costs.residentMiB().getOrDefault(REPORTING, 0L));
    }

    /// Seconds until nothing waits to be published.
    private static double awaitPublished(Databases databases) {
        long start = System.nanoTime();
        Waiting.until(
                "Publishing",
                PATIENCE,
                () -> databases.number(REPORTING, "SELECT count(*) FROM (SELECT FROM stale_schools LIMIT 1) s") == 0);
        return (System.nanoTime() - start) / 1e9;
    }

    private void line(String label, Reading reading) {
        terminal.line(("  %s%.0f profiles/s, %.0f CPU microseconds each in the service and %.0f in the database,"
                        + " all published %.1f s later, %d MiB resident")
                .formatted(
                        label,
                        reading.perSecond(),
                        reading.serviceMicros(),
                        reading.databaseMicros(),
                        reading.publishedSeconds(),
                        reading.residentMiB()));
    }

    private Map<String, Percentiles> ask(Installation installation) {
        terminal.heading("A dashboard's questions");
        Map<String, Percentiles> times = new LinkedHashMap<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String query : DASHBOARD) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create(installation.at(REPORTING, "/v1/indicators") + "?" + query))
                        .header("Authorization", "Bearer " + stack.token("analyst"))
                        .build();
                Histogram micros = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
                for (int i = 0; i < QUESTIONS; i++) {
                    long start = System.nanoTime();
                    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(query + " was answered " + answer.statusCode());
                    }
                    micros.recordValue((System.nanoTime() - start) / 1000);
                }
                times.put(query, Percentiles.of(micros));
            }
            return times;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private double floor(Installation installation, int bytes) {
        byte[] document = new byte[bytes];
        new Random(options.seed).nextBytes(document);
        try (RowFloor floor = new RowFloor(installation.database(REPORTING))) {
            return floor.measure(document, options.records);
        }
    }
}
