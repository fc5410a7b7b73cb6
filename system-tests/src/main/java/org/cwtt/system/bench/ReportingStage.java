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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.cwtt.local.Stack;
import org.cwtt.schemas.Topic;
import org.cwtt.system.Installation;
import org.cwtt.system.bench.ServiceAlone.Reading;
import org.cwtt.system.demo.Terminal;
import org.cwtt.system.oracle.Databases;

/// What reporting alone keeps up with: a backlog of profiles counted over all schools of a country, and how soon after
/// that the last figure is published; then what a dashboard's questions take.
///
/// The service is held still while the backlog is written. The floor beside it: rows of the same bytes.
final class ReportingStage {
    private static final String REPORTING = "reporting";
    private static final int SCHOOLS = 25_000;
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
    /// @param publishedSeconds from the last profile counted to the last figure published, warming up included
    /// @param ratio of ours to the floor
    /// @param questions by query, how long an answer takes
    /// @param lost profiles that count nowhere
    record Outcome(
            int records,
            int schools,
            Reading counted,
            List<Double> publishedSeconds,
            int bytesEach,
            double rowsPerSecond,
            double ratio,
            Map<String, Percentiles> questions,
            long lost) {}

    Outcome run() {
        Installation installation = Installation.of(stack);
        Databases databases = new Databases(installation);
        ServiceAlone alone = new ServiceAlone(stack, REPORTING, options, terminal, PATIENCE);
        ReportingProfiles events = ReportingProfiles.in(alone.scoredCohort(installation), SCHOOLS);
        try (ProfileBacklog backlog = new ProfileBacklog(installation, REPORTING)) {
            terminal.heading("Placing " + SCHOOLS + " schools");
            backlog.announce(Topic.AREA_CHANGED, events.areas(), PATIENCE);
            awaitPublished(databases);
            long before = databases.number(REPORTING, "SELECT count(*) FROM contributions");
            terminal.heading("Counting");
            List<Double> published = new ArrayList<>();
            Reading reading = alone.measure(backlog, events::next, () -> {}, () -> {
                published.add(Math.round(10 * awaitPublished(databases)) / 10.0);
                terminal.line("    all published %.1f s later".formatted(published.getLast()));
            });
            long counted = databases.number(REPORTING, "SELECT count(*) FROM contributions") - before;
            Map<String, Percentiles> questions = ask(installation);
            double floor = floor(installation, backlog.bytesEach());
            return new Outcome(
                    options.records,
                    SCHOOLS,
                    reading,
                    published,
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
        terminal.line("  " + outcome.counted().said());
        terminal.line("  seconds until all was published: " + outcome.publishedSeconds());
        terminal.line("  floor, rows of the same %d bytes: %.0f/s; ours to it: %.3f"
                .formatted(outcome.bytesEach(), outcome.rowsPerSecond(), outcome.ratio()));
        outcome.questions()
                .forEach((query, times) -> terminal.line("  %s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms"
                        .formatted(query, times.p50(), times.p95(), times.p99())));
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

    private Map<String, Percentiles> ask(Installation installation) {
        terminal.heading("A dashboard's questions");
        Map<String, Percentiles> times = new LinkedHashMap<>();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
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
