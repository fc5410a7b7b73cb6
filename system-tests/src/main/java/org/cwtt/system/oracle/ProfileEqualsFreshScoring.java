package org.cwtt.system.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.client.Json;
import org.cwtt.system.cohort.Child;
import org.cwtt.system.cohort.Submission;
import org.jspecify.annotations.Nullable;

/// The newest profile of a child and round covers all its standing submissions, and equals what the scoring service
/// says when it is given them afresh.
///
/// Every profile is checked for coverage; as many as `limit` are scored again.
final class ProfileEqualsFreshScoring {
    static final String NAME = "profileEqualsFreshScoring";

    private static final String USER = "administrator";
    private static final int AT_ONCE = 4;

    private final FrontDoors doors;
    private final int limit;
    private final Doubts doubts = new Doubts(NAME);

    ProfileEqualsFreshScoring(FrontDoors doors, int limit) {
        this.doors = doors;
        this.limit = limit;
    }

    Finding check(Ledger ledger, Profiles profiles) {
        Map<UUID, Child> children =
                ledger.cohort().children().stream().collect(Collectors.toMap(Child::id, child -> child));
        Map<ChildRound, List<Submission>> standing = ledger.cohort()
                .submissions()
                .filter(ledger::has)
                .collect(Collectors.groupingBy(
                        submission -> new ChildRound(submission.childId(), submission.roundId()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        standing.forEach((key, submissions) -> covers(key, submissions, profiles.of(key)));
        int stride = Math.max(1, standing.size() / Math.max(1, limit));
        List<ChildRound> keys = List.copyOf(standing.keySet());
        Semaphore turns = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < keys.size(); i += stride) {
                ChildRound key = keys.get(i);
                RiskProfileAssessed profile = profiles.of(key);
                Child child = children.get(key.childId());
                List<Submission> submissions = standing.getOrDefault(key, List.of());
                if (profile != null && child != null) {
                    turns.acquireUninterruptibly();
                    threads.execute(() -> {
                        try {
                            equalsFresh(profile, child, submissions);
                        } finally {
                            turns.release();
                        }
                    });
                }
            }
        }
        return doubts.finding();
    }

    private void covers(ChildRound key, Collection<Submission> submissions, @Nullable RiskProfileAssessed profile) {
        if (profile == null) {
            doubts.unless(false, () -> "no profile of " + key);
            return;
        }
        var answered = submissions.stream().map(Evaluation::respondent).collect(Collectors.toCollection(TreeSet::new));
        doubts.unless(
                answered.equals(new TreeSet<>(profile.getRespondents())),
                () -> key + " was answered by " + answered + ", its newest profile knows " + profile.getRespondents());
    }

    private void equalsFresh(RiskProfileAssessed profile, Child child, List<Submission> submissions) {
        String body = Json.write(Evaluation.of(profile, child, submissions));
        JsonNode fresh = doors.post(USER, doors.installation().at("scoring", "/v1/evaluations"), body)
                .expecting(200)
                .json();
        Map<String, String> expected = new TreeMap<>();
        fresh.path("flags")
                .forEach(flag -> expected.put(
                        flag.path("domain").asText(), flag.path("level").asText() + criteria(flag.path("evidence"))));
        Map<String, String> announced = new TreeMap<>();
        profile.getFlags()
                .forEach(flag -> announced.put(
                        flag.getDomain().name(),
                        flag.getLevel().name()
                                + flag.getEvidence().stream()
                                        .map(evidence -> evidence.getCriterion())
                                        .sorted()
                                        .toList()));
        doubts.unless(
                expected.equals(announced),
                () -> "child " + child.id() + " in " + profile.getRoundId() + ": announced " + announced
                        + ", freshly scored " + expected);
    }

    private static List<String> criteria(JsonNode evidence) {
        return evidence.findValuesAsText("criterion").stream().sorted().toList();
    }

    /// The body of `POST /v1/evaluations`.
    private record Evaluation(Ruleset ruleset, Object sex, long ageInDays, String grade, List<Section> submissions) {
        private record Ruleset(String id, String version) {}

        private record Section(
                Submission.Questionnaire questionnaire,
                String respondent,
                String language,
                String wordedIn,
                LocalDate interviewedOn,
                Map<String, Object> answers) {}

        static Evaluation of(RiskProfileAssessed profile, Child child, List<Submission> submissions) {
            Submission latest = submissions.stream()
                    .max(Comparator.comparing(Submission::interviewedOn))
                    .orElseThrow();
            return new Evaluation(
                    new Ruleset(profile.getRulesetId(), profile.getRulesetVersion()),
                    child.sex(),
                    ChronoUnit.DAYS.between(child.birthDate(), latest.interviewedOn()),
                    child.grade(),
                    submissions.stream()
                            .map(submission -> new Section(
                                    submission.questionnaire(),
                                    respondent(submission),
                                    submission.language(),
                                    // The only words that the reference questionnaires have.
                                    "en",
                                    submission.interviewedOn(),
                                    submission.answers()))
                            .toList());
        }

        static String respondent(Submission submission) {
            return switch (submission.questionnaire().id()) {
                case "cwtt-child" -> "CHILD";
                case "cwtt-caregiver" -> "CAREGIVER";
                case "cwtt-teacher" -> "TEACHER";
                default -> "HEALTH_PRACTITIONER";
            };
        }
    }
}
