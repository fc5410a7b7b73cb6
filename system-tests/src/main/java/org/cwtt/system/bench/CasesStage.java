package org.cwtt.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cwtt.local.Stack;
import org.cwtt.schemas.Topic;
import org.cwtt.system.Installation;
import org.cwtt.system.client.TopicReader;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.demo.Terminal;
import org.cwtt.system.oracle.Databases;

/// What the case service alone keeps up with: a backlog of profiles taken into records, cases opened
/// and announced,
/// with nothing else running but broker and database. And how fast the same records are made again
/// from the topics.
///
/// The service is held still while the backlog is written. The floor beside it: rows of the same bytes.
final class CasesStage {
    private static final String CASE = "case";
    private static final String POSTGRES = "postgresql";
    private static final int COHORT = 400;
    private static final int SUBMISSIONS = 3_000;
    private static final int READINGS = 3;
    private static final int WARM_UPS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern STATE = Pattern.compile("\"state\":\"(\\w+)\"");
    private static final Pattern APPLIED = Pattern.compile("\"applied\":(\\d+)");
    private static final Pattern PER_SECOND = Pattern.compile("\"eventsPerSecond\":(\\d+)");
    private static final Pattern DIFFERING = Pattern.compile("\"(?:missing|extra|changed)\":([1-9]\\d*)");

    private final Stack stack;
    private final BenchOptions options;
    private final Terminal terminal;

    CasesStage(Stack stack, BenchOptions options, Terminal terminal) {
        this.stack = stack;
        this.options = options;
        this.terminal = terminal;
    }

    /// @param records profiles at a time
    /// @param bytesEach of one profile on the topic
    /// @param rowsPerSecond the floor
    /// @param ratio of ours to the floor
    /// @param rebuild events a second when all was made again from the topics
    /// @param lost profiles that stand nowhere, or rows that the rebuild made otherwise
    record Outcome(
            int records, Reading applied, int bytesEach, double rowsPerSecond, double ratio, long rebuild, long lost) {}

    /// @param serviceMicros processor time of the service an event, `databaseMicros` of PostgreSQL
    record Reading(double perSecond, double serviceMicros, double databaseMicros, long residentMiB) {}

    Outcome run() {
        Installation installation = Installation.of(stack);
        CaseProfiles events = templates(installation);
        Databases databases = new Databases(installation);
        try (ProfileBacklog backlog = new ProfileBacklog(installation, CASE)) {
            long before = databases.number(CASE, "SELECT count(*) FROM profiles");
            Reading reading = measure(backlog, events);
            double floor = floor(installation, backlog.bytesEach());
            long kept = databases.number(CASE, "SELECT count(*) FROM profiles") - before;
            String rebuilt = rebuild(installation);
            return new Outcome(
                    options.records,
                    reading,
                    backlog.bytesEach(),
                    Math.round(floor),
                    Math.round(1000 * reading.perSecond() / floor) / 1000.0,
                    number(PER_SECOND, rebuilt),
                    backlog.profilesInAll() - kept + number(DIFFERING, rebuilt));
        }
    }

    void print(Outcome outcome) {
        terminal.heading(
                "Cases alone, " + outcome.records() + " profiles of " + outcome.bytesEach() + " bytes at a time");
        line("", outcome.applied());
        terminal.line("  floor, rows of the same bytes: %.0f/s; ours to it: %.3f"
                .formatted(outcome.rowsPerSecond(), outcome.ratio()));
        terminal.line("  made again from the topics: %d events/s".formatted(outcome.rebuild()));
    }

    /// Profiles as scoring makes them, then nothing but the case service.
    private CaseProfiles templates(Installation installation) {
        terminal.heading("Scoring a cohort for profiles to copy");
        try (ScoringBacklog submissions =
                new ScoringBacklog(installation, new SubmissionEvents(Cohort.of(COHORT, options.seed)))) {
            submissions.begin(PATIENCE);
            submissions.write(SUBMISSIONS);
            submissions.awaitScored(PATIENCE);
            submissions.lost(PATIENCE);
        }
        List.of("scoring", "reporting", "referral", "intake").forEach(stack::stop);
        return CaseProfiles.in(new TopicReader(installation));
    }

    private Reading measure(ProfileBacklog backlog, CaseProfiles events) {
        terminal.heading("Cases");
        for (int i = 0; i < WARM_UPS; i++) {
            line("warming up: ", workOff(backlog, events));
        }
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < READINGS; i++) {
            Reading reading = workOff(backlog, events);
            line("", reading);
            readings.add(reading);
        }
        readings.sort(Comparator.comparingDouble(Reading::perSecond));
        return readings.get(READINGS / 2);
    }

    private Reading workOff(ProfileBacklog backlog, CaseProfiles events) {
        long pid = stack.pids().getOrDefault(CASE, -1L);
        Costs costs = new Costs(Map.of(CASE, pid, POSTGRES, stack.pids().getOrDefault(POSTGRES, -1L)));
        backlog.announce(Topic.CHILD_CHANGED, events.childrenOfNext(options.records), PATIENCE);
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
        return new Reading(
                Math.round(options.records / seconds),
                Math.round(1000.0 * spent.getOrDefault(CASE, 0L) / options.records),
                Math.round(1000.0 * spent.getOrDefault(POSTGRES, 0L) / options.records),
                costs.residentMiB().getOrDefault(CASE, 0L));
    }

    private void line(String label, Reading reading) {
        terminal.line(
                "  %s%.0f profiles/s, %.0f CPU microseconds each in the service and %.0f in the database, %d MiB resident"
                        .formatted(
                                label,
                                reading.perSecond(),
                                reading.serviceMicros(),
                                reading.databaseMicros(),
                                reading.residentMiB()));
    }

    private double floor(Installation installation, int bytes) {
        byte[] document = new byte[bytes];
        new Random(options.seed).nextBytes(document);
        try (RowFloor floor = new RowFloor(installation.database(CASE))) {
            return floor.measure(document, options.records);
        }
    }

    /// Makes everything again, and answers the last word about it.
    private String rebuild(Installation installation) {
        terminal.heading("Making the records again from the topics");
        HttpRequest.Builder asked = HttpRequest.newBuilder(installation.at(CASE, "/v1/rebuild"))
                .header("Authorization", "Bearer " + stack.token("administrator"));
        answer(asked.POST(BodyPublishers.noBody()).build());
        String[] last = {""};
        Waiting.until("The rebuild", PATIENCE, () -> {
            last[0] = answer(asked.GET().build());
            return List.of("DONE", "FAILED", "BROKEN_OFF").contains(text(STATE, last[0]));
        });
        terminal.line("  %s, %d events".formatted(text(STATE, last[0]), number(APPLIED, last[0])));
        return last[0];
    }

    private static String answer(HttpRequest request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static String text(Pattern pattern, String json) {
        Matcher found = pattern.matcher(json);
        return found.find() ? found.group(1) : "";
    }

    private static long number(Pattern pattern, String json) {
        String found = text(pattern, json);
        return found.isEmpty() ? 0 : Long.parseLong(found);
    }
}
