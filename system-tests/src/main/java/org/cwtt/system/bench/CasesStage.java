package org.cwtt.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cwtt.local.Stack;
import org.cwtt.schemas.Topic;
import org.cwtt.system.Installation;
import org.cwtt.system.bench.ServiceAlone.Reading;
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

    Outcome run() {
        Installation installation = Installation.of(stack);
        ServiceAlone alone = new ServiceAlone(stack, CASE, options, terminal, PATIENCE);
        CaseProfiles events = CaseProfiles.in(alone.scoredCohort(installation));
        Databases databases = new Databases(installation);
        try (ProfileBacklog backlog = new ProfileBacklog(installation, CASE)) {
            long before = databases.number(CASE, "SELECT count(*) FROM profiles");
            terminal.heading("Cases");
            Reading reading = alone.measure(
                    backlog,
                    events::next,
                    () -> backlog.announce(Topic.CHILD_CHANGED, events.childrenOfNext(options.records), PATIENCE),
                    () -> {});
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
        terminal.line("  " + outcome.applied().said());
        terminal.line("  floor, rows of the same bytes: %.0f/s; ours to it: %.3f"
                .formatted(outcome.rowsPerSecond(), outcome.ratio()));
        terminal.line("  made again from the topics: %d events/s".formatted(outcome.rebuild()));
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
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
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
