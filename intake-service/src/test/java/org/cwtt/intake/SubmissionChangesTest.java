package org.cwtt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.intake.Intake.answersOf;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.newId;
import static org.cwtt.intake.Intake.registeredChild;
import static org.cwtt.intake.Intake.submission;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.schemas.intake.SubmissionState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Submissions that are corrected and withdrawn after they were taken in.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class SubmissionChangesTest {
    @BeforeEach
    void openRound() {
        Intake.openRound();
    }

    @Test
    void aCorrectionSupersedesTheAnswersAndKeepsWhatStood() {
        // Given
        UUID childId = registeredChild();
        UUID id = stored(childId);
        UUID correction = newId();
        Map<String, Object> answers = answersOf(submission(id, childId));
        answers.put("attendance.days-absent", 5);

        // When
        var first = correct(id, correction, 1, answers);
        var again = correct(id, correction, 1, answers);

        // Then
        first.statusCode(201).body("version", equalTo(2));
        again.statusCode(200).body("version", equalTo(2));
        as("capturer-jhb")
                .get("/v1/submissions/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("STANDING"))
                .body("answers.'attendance.days-absent'", equalTo(5.0f))
                .body("changes[0].kind", equalTo("CORRECTION"))
                .body("changes[0].reason", equalTo("read the wrong line"));
        SubmissionReceived event = events(childId, 2).getLast();
        assertThat(event).returns(2, SubmissionReceived::getVersion);
        assertThat(event.getAnswers().toString()).contains("\"attendance.days-absent\", \"value\": 5.0");
    }

    @Test
    void aWithdrawnSubmissionCountsNoLongerAndStaysSo() {
        // Given
        UUID childId = registeredChild();
        UUID id = stored(childId);

        // When
        var withdrawn = withdraw("capturer-jhb", id, 1);

        // Then
        withdrawn.statusCode(201).body("version", equalTo(2));
        assertThat(events(childId, 2).getLast())
                .returns(2, SubmissionReceived::getVersion)
                .returns(SubmissionState.WITHDRAWN, SubmissionReceived::getState);
        withdraw("capturer-jhb", id, 2).statusCode(409).body("type", equalTo("urn:cwtt:problem:already-withdrawn"));
        as("capturer-jhb")
                .body(submission(id, childId))
                .post("/v1/submissions")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void aCorrectionIsCheckedLikeASubmission() {
        // Given
        UUID childId = registeredChild();
        UUID id = stored(childId);
        Map<String, Object> answers = answersOf(submission(id, childId));
        answers.put("attendance.days-absent", -1);
        answers.put("attendance.unknown", 1);

        // When
        var wrong = correct(id, newId(), 1, answers);
        var stale = correct(id, newId(), 7, answersOf(submission(id, childId)));
        var elsewhere = withdraw("capturer-tsh", id, 1);
        var noReason = as("capturer-jhb")
                .body(Map.of("id", newId(), "version", 1, "reason", " "))
                .post("/v1/submissions/" + id + "/withdrawals")
                .then();

        // Then
        wrong.statusCode(422).body("errors.item", contains("attendance.days-absent", "attendance.unknown"));
        stale.statusCode(412).body("version", equalTo(1));
        elsewhere.statusCode(404);
        noReason.statusCode(400);
    }

    @Test
    void aSuspicionIsReadByWhoBroughtItInAloneAndACorrectionByAnotherLeavesIt() {
        // Given
        UUID childId = registeredChild();
        UUID id = newId();
        Map<String, Object> suspicion = submission(id, childId);
        answersOf(suspicion).put("protection.suspected-abuse", true);
        as("capturer-jhb").body(suspicion).post("/v1/submissions").then().statusCode(201);
        Map<String, Object> answers = answersOf(submission(id, childId));
        answers.remove("protection.suspected-abuse");
        answers.put("attendance.days-absent", 5);

        // When
        as("practitioner-jhb")
                .body(Map.of("id", newId(), "version", 1, "reason", "the register says so", "answers", answers))
                .post("/v1/submissions/" + id + "/corrections")
                .then()
                .statusCode(201);

        Map<String, Object> denying = new HashMap<>(answers);
        denying.put("protection.suspected-abuse", false);
        as("practitioner-jhb")
                .body(Map.of("id", newId(), "version", 2, "reason", "no, it is not so", "answers", denying))
                .post("/v1/submissions/" + id + "/corrections")
                .then()
                .statusCode(422)
                .body("errors.item", contains("protection.suspected-abuse"));

        // Then
        String read = as("practitioner-jhb").get("/v1/submissions/" + id).asString();
        String fhir =
                as("practitioner-jhb").get("/fhir/QuestionnaireResponse/" + id).asString();
        String exported = as("practitioner-jhb")
                .header("Purpose", "evaluation")
                .header("Accept", "text/csv")
                .get("/v1/submissions/export")
                .asString();
        assertThat(read).contains("attendance.days-absent").doesNotContain("suspected-abuse");
        assertThat(fhir).contains("attendance.days-absent").doesNotContain("suspected-abuse");
        assertThat(exported).contains(id.toString()).doesNotContain("suspected-abuse,true");
        as("capturer-jhb")
                .get("/v1/submissions/" + id)
                .then()
                .body("answers.'protection.suspected-abuse'", equalTo(true))
                .body("answers.'attendance.days-absent'", equalTo(5.0f));
        assertThat(events(childId, 2).getLast().getAnswers().toString())
                .contains("\"protection.suspected-abuse\", \"value\": true");
    }

    private static UUID stored(UUID childId) {
        UUID id = newId();
        as("capturer-jhb")
                .body(submission(id, childId))
                .post("/v1/submissions")
                .then()
                .statusCode(201);
        return id;
    }

    private static ValidatableResponse correct(UUID id, UUID correction, int version, Map<String, Object> answers) {
        return as("capturer-jhb")
                .body(Map.of("id", correction, "version", version, "reason", "read the wrong line", "answers", answers))
                .post("/v1/submissions/" + id + "/corrections")
                .then();
    }

    private static ValidatableResponse withdraw(String user, UUID id, int version) {
        return as(user).body(Map.of("id", newId(), "version", version, "reason", "not this child"))
                .post("/v1/submissions/" + id + "/withdrawals")
                .then();
    }

    private static List<SubmissionReceived> events(UUID child, int atLeast) {
        try (Announced<SubmissionReceived> announced =
                Announced.on(Topic.SUBMISSION_RECEIVED.topicName(), SubmissionReceived.class)) {
            return await().until(() -> announced.under(child.toString()), records -> records.size() >= atLeast).stream()
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }
}
