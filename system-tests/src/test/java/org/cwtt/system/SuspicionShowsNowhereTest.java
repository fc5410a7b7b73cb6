package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.cwtt.schemas.Topic;
import org.cwtt.system.client.Answer;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.client.Json;
import org.cwtt.system.client.TopicReader;
import org.cwtt.system.cohort.Submission;
import org.junit.jupiter.api.Test;

/// Two children with the same answers, but that a teacher suspects abuse of one of them. Whoever is no protection
/// officer reads the same of both, but for ids and times: by every reading operation that any service tells of in its
/// OpenAPI document, and in every topic that is not of the statutory lane.
class SuspicionShowsNowhereTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    /// What carries the answers themselves, or what follows from a suspicion; access rights say who reads these.
    private static final EnumSet<Topic> TELLING =
            EnumSet.of(Topic.SUBMISSION_RECEIVED, Topic.STATUTORY_TRIGGER_RAISED, Topic.STATUTORY_REPORT_DUE);

    private static final List<String> PEOPLE = List.of(
            "capturer-jhb",
            "practitioner-jhb",
            "officer-health",
            "officer-education",
            "officer-social-development",
            "analyst",
            "administrator");

    private final FrontDoors doors = SharedPlatform.doors();
    private final List<String> differences = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    /// A child, and whatever is its own by an id.
    private record Twin(Learner learner, Set<String> ids, List<String> submissions) {}

    @Test
    void nobody_else_can_tell_which_child_was_reported() {
        // Given
        int before = reports();
        Twin reported = assessed(true);
        Twin other = assessed(false);
        await().atMost(SOON).until(() -> reports() == before + 1);

        // When
        for (Operation operation : operations()) {
            for (String person : PEOPLE) {
                compare(operation, person, reported, other);
            }
        }
        for (Topic topic : EnumSet.complementOf(TELLING)) {
            note(topic.topicName() + " ", records(topic, reported), records(topic, other));
        }

        // Then
        assertThat(differences).isEmpty();
        assertThat(told)
                .hasSizeGreaterThan(50)
                .anyMatch(one -> one.startsWith("case /v1/cases/{childId} practitioner-jhb 200"))
                .anyMatch(one -> one.startsWith("referral /fhir/Task/{id} officer-health 200"))
                .anyMatch(one -> one.startsWith("intake /v1/submissions/{submissionId} practitioner-jhb 200"))
                .anyMatch(one -> one.startsWith("intake /v1/submissions/export practitioner-jhb 200"))
                .anyMatch(one -> one.startsWith("intake /fhir/QuestionnaireResponse/{id} practitioner-jhb 200"))
                .anyMatch(one -> one.startsWith("referral /v1/referrals officer-social-development 200"))
                .anyMatch(one -> one.startsWith(Topic.RISK_PROFILE_ASSESSED.topicName()))
                .anyMatch(one -> one.startsWith(Topic.SOCIAL_DEVELOPMENT_REQUESTED.topicName()));
        assertThat(records(Topic.STATUTORY_TRIGGER_RAISED, reported)).isNotEmpty();
        assertThat(records(Topic.STATUTORY_TRIGGER_RAISED, other)).isEmpty();
    }

    /// One after the other, so that both arrive everywhere in the same steps.
    private Twin assessed(boolean suspected) {
        Learner learner = Learner.registeredAt(Learner.JOHANNESBURG);
        Map<String, Object> says = suspected
                ? Map.of("protection.suspected-abuse", true, "protection.suspected-abuse-kind", "physical")
                : Map.of();
        List<Submission> submissions = List.of(
                learner.teacher(says),
                learner.caregiver(Learner.SEVERE_HUNGER),
                learner.nurse(Map.of("growth.oedema", true)),
                learner.ownVoice(Map.of()));
        for (Submission submission : submissions) {
            Learner.submit(submission).expecting(201);
            assertThat(SharedPlatform.settles()).isTrue();
        }
        assertThat(learner.referralTo("HEALTH")).isEqualTo("REQUESTED");
        assertThat(learner.referralTo("SOCIAL_DEVELOPMENT")).isEqualTo("REQUESTED");
        Set<String> ids = new TreeSet<>(Set.of(learner.id().toString()));
        learner.record()
                .json()
                .path("referrals")
                .forEach(referral -> ids.add(referral.path("id").asText()));
        return new Twin(
                learner,
                ids,
                submissions.stream()
                        .map(submission -> submission.id().toString())
                        .toList());
    }

    private int reports() {
        return doors.get("protection-officer", at("referral", "/v1/statutory-reports?limit=500"))
                .expecting(200)
                .json()
                .size();
    }

    private void compare(Operation operation, String person, Twin reported, Twin other) {
        List<String> addresses = addresses(operation, reported);
        List<String> others = addresses(operation, other);
        for (int i = 0; i < addresses.size(); i++) {
            Answer one = read(person, at(operation.service(), addresses.get(i)));
            // A list is the same answer for both.
            Answer two = operation.path().contains("{") ? read(person, at(operation.service(), others.get(i))) : one;
            String what = "%s %s %s ".formatted(operation.service(), operation.path(), person);
            List<String> ofReported = said(one, reported, operation);
            List<String> ofOther = said(two, other, operation);
            assertThat(two.status()).as(what).isEqualTo(one.status());
            note(what + one.status() + " ", ofReported, ofOther);
        }
    }

    /// In whatever format the operation has.
    private Answer read(String person, URI address) {
        return doors.send(doors.as(person, address)
                .setHeader("Accept", "application/json, */*;q=0.5")
                .setHeader("Purpose", "evaluation")
                .GET());
    }

    private void note(String where, List<String> ofReported, List<String> ofOther) {
        if (!ofReported.equals(ofOther)) {
            differences.add(where + ofReported + " <> " + ofOther);
        }
        ofReported.forEach(part -> told.add(where + part));
    }

    /// What a topic holds of a twin, under its child's id or that of a referral.
    private static List<String> records(Topic topic, Twin twin) {
        List<String> records = new ArrayList<>();
        new TopicReader(SharedPlatform.installation()).each(topic.topicName(), type(topic), message -> {
            String text = message.key() + " " + message.value();
            if (twin.ids().stream().anyMatch(text::contains)) {
                records.add(blanked(text));
            }
        });
        return records.stream().sorted().toList();
    }

    private static Class<? extends SpecificRecord> type(Topic topic) {
        return SpecificData.get().getClass(topic.schema()).asSubclass(SpecificRecord.class);
    }

    /// The operation's address for each id that can stand in it.
    private static List<String> addresses(Operation operation, Twin twin) {
        boolean ofReferral = operation.path().startsWith("/v1/referrals")
                || operation.path().startsWith("/fhir")
                || operation.path().startsWith("/v1/statutory-reports");
        String query = operation.path().startsWith("/fhir") ? "" : "?limit=500&purpose=CHECK";
        if (!operation.path().contains("{")) {
            return List.of(operation.path() + query);
        }
        if (operation.path().contains("{submissionId}") || operation.path().contains("QuestionnaireResponse")) {
            return twin.submissions().stream()
                    .map(id -> operation.path().replaceAll("\\{[^}]+}", id) + query)
                    .toList();
        }
        return twin.ids().stream()
                .filter(id -> ofReferral != id.equals(twin.learner().id().toString()))
                .map(id -> operation.path().replaceAll("\\{[^}]+}", id) + query)
                .toList();
    }

    /// What an answer says of a twin, with all ids and times blanked out.
    private static List<String> said(Answer answer, Twin twin, Operation operation) {
        boolean list = answer.text().startsWith("[");
        List<String> parts = operation.path().contains("{") && !list ? List.of(answer.text()) : parts(answer.text());
        return parts.stream()
                // The second twin's registration looked at the first, whose name it has.
                .filter(part -> !part.contains("read likely duplicate"))
                .filter(part ->
                        operation.path().contains("{") || twin.ids().stream().anyMatch(part::contains))
                .map(SuspicionShowsNowhereTest::blanked)
                // Not every list is in an order.
                .sorted()
                .toList();
    }

    private static String blanked(String part) {
        return part.replaceAll("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "{id}")
                // Of the entries that this test makes in a log by reading of the one and of the other.
                .replaceAll("\"position\":\\d+", "\"position\":{n}")
                .replaceAll("\\b[0-9a-f]{32,64}\\b", "{hash}")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:\\d\\d)", "{time}");
    }

    /// The elements of a list, the entries of a bundle, or else the lines.
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        boolean aLineEach = text.lines().filter(line -> line.startsWith("{")).count() > 1;
        if (!aLineEach && (text.startsWith("[") || text.startsWith("{"))) {
            JsonNode tree = Json.read(text);
            for (JsonNode list : tree.isArray() ? List.of(tree) : tree) {
                if (list.isArray()) {
                    list.forEach(part -> parts.add(part.toString()));
                }
            }
        } else {
            parts.addAll(text.lines().toList());
        }
        return parts;
    }

    private List<Operation> operations() {
        List<Operation> found = Operation.all(doors).stream()
                .filter(operation -> operation.reads() && !operation.streams())
                .toList();
        assertThat(found).hasSizeGreaterThan(30);
        return found;
    }

    private URI at(String service, String path) {
        return doors.installation().at(service, path);
    }
}
