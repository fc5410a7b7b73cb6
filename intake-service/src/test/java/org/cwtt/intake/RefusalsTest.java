package org.cwtt.intake;

import static io.restassured.RestAssured.given;
import static org.cwtt.intake.Intake.answersOf;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.newId;
import static org.cwtt.intake.Intake.nurseSubmission;
import static org.cwtt.intake.Intake.registeredChild;
import static org.cwtt.intake.Intake.submission;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Submissions that are refused, each with its reason.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class RefusalsTest {
    private static final String PROBLEM = "application/problem+json";

    @BeforeEach
    void openRound() {
        Intake.openRound();
    }

    @Test
    void aBodyThatIsNotJsonIsRefusedWithThePlace() {
        // When
        var answer = as("capturer-jhb")
                .body("{\"id\": \n oops")
                .post("/v1/submissions")
                .then();

        // Then
        answer.statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:cwtt:problem:malformed-body"))
                .body("place.line", equalTo(2));
    }

    @Test
    void aMissingAndAnUnknownFieldAreNamed() {
        // Given
        Map<String, Object> noRound = submission(newId(), newId());
        noRound.remove("roundId");
        Map<String, Object> surplus = submission(newId(), newId());
        surplus.put("childName", "Nomsa");

        // When
        var missing = submit(noRound);
        var unknown = submit(surplus);

        // Then
        missing.statusCode(400).body("detail", equalTo("the field roundId is missing"));
        unknown.statusCode(400)
                .body("detail", equalTo("the field childName is not known here"))
                .body("place.field", equalTo("childName"));
    }

    @Test
    void deepNestingIsRefused() {
        // When
        var answer = as("capturer-jhb")
                .body("{\"answers\":{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}}")
                .post("/v1/submissions")
                .then();

        // Then
        answer.statusCode(400).body("type", equalTo("urn:cwtt:problem:malformed-body"));
    }

    @Test
    void anUnknownQuestionnaireIsRefused() {
        // Given
        Map<String, Object> submission = submission(newId(), registeredChild());
        submission.put("questionnaire", Map.of("id", "cwtt-teacher", "version", 99));

        // When
        var answer = submit(submission);

        // Then
        answer.statusCode(422)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:cwtt:problem:questionnaire-unknown"))
                .body("questionnaire.version", equalTo(99));
    }

    @Test
    void everyWrongAnswerHasItsEntry() {
        // Given
        Map<String, Object> submission = nurseSubmission(newId(), registeredChild(), -3);
        answersOf(submission).put("growth.height-cm", 400);
        answersOf(submission).remove("growth.oedema");

        // When
        var answer = submit(submission);

        // Then
        answer.statusCode(422)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:cwtt:problem:wrong-answers"))
                .body("errors.item", contains("growth.weight-kg", "growth.height-cm", "growth.oedema"))
                .body("errors[0].given", equalTo(-3))
                .body("errors[0].expected", equalTo("a number from 5 to 150 kg, or why it is absent"))
                .body("errors[1].expected", equalTo("a number from 60 to 220 cm, or why it is absent"));
    }

    @Test
    void anInterviewOutsideTheRoundOrInTheFutureIsRefused() {
        // Given
        Map<String, Object> early = submission(newId(), registeredChild());
        early.put("interviewedOn", "2026-01-13");
        Map<String, Object> future = submission(newId(), registeredChild());
        future.put("interviewedOn", "2999-01-13");
        Map<String, Object> prehistoric = submission(newId(), registeredChild());
        prehistoric.put("interviewedOn", "0001-01-13");
        Map<String, Object> unknownRound = submission(newId(), registeredChild());
        unknownRound.put("roundId", "1999-T9");
        Map<String, Object> noRoundAtAll = submission(newId(), registeredChild());
        noRoundAtAll.put("roundId", "2026-T1\u0000");

        // When
        var outside = submit(early);
        var tomorrow = submit(future);
        var longAgo = submit(prehistoric);
        var nowhere = submit(unknownRound);
        var unspeakable = submit(noRoundAtAll);

        // Then
        outside.statusCode(422).body("type", equalTo("urn:cwtt:problem:interview-outside-round"));
        tomorrow.statusCode(422).body("type", equalTo("urn:cwtt:problem:interview-in-the-future"));
        longAgo.statusCode(422).body("type", equalTo("urn:cwtt:problem:interview-before-birth"));
        nowhere.statusCode(422).body("type", equalTo("urn:cwtt:problem:round-unknown"));
        unspeakable.statusCode(422).body("type", equalTo("urn:cwtt:problem:round-unknown"));
    }

    @Test
    void aBodyThatIsTooLargeOrOfAnotherTypeIsRefused() {
        // When
        var large = as("capturer-jhb")
                .body(" ".repeat(300_000))
                .post("/v1/submissions")
                .then();
        var xml = as("capturer-jhb")
                .contentType("application/xml")
                .body("<a/>")
                .post("/v1/submissions")
                .then();

        // Then
        large.statusCode(413).contentType(PROBLEM).body("limit", equalTo(262144));
        xml.statusCode(415).contentType(PROBLEM).body("type", equalTo("urn:cwtt:problem:unsupported-media-type"));
    }

    @Test
    void aChildOutsideTheCallersAreasIsNotFound() {
        // Given
        Map<String, Object> submission = submission(newId(), registeredChild());

        // When
        var answer = as("capturer-tsh").body(submission).post("/v1/submissions").then();

        // Then
        answer.statusCode(404).contentType(PROBLEM).body("type", equalTo("urn:cwtt:problem:child-not-found"));
    }

    @Test
    void withoutAValidTokenNothingGoes() {
        // Given
        Map<String, Object> submission = submission(newId(), newId());
        String token = RealParts.token("capturer-jhb");
        String tampered = token.substring(0, token.length() - 6) + "AAAAAA";

        // When
        var nobody = given().contentType(ContentType.JSON)
                .body(submission)
                .post("/v1/submissions")
                .then();
        var forger = given().auth()
                .oauth2(tampered)
                .contentType(ContentType.JSON)
                .body(submission)
                .post("/v1/submissions")
                .then();

        // Then
        nobody.statusCode(401).contentType(PROBLEM).body("type", equalTo("urn:cwtt:problem:unauthorized"));
        forger.statusCode(401).contentType(PROBLEM);
    }

    @Test
    void aRoleThatDoesNotCaptureIsForbidden() {
        // When
        var answer = as("analyst")
                .body(submission(newId(), newId()))
                .post("/v1/submissions")
                .then();

        // Then
        answer.statusCode(403).contentType(PROBLEM).body("type", equalTo("urn:cwtt:problem:forbidden"));
    }

    private static ValidatableResponse submit(Map<String, Object> submission) {
        return as("capturer-jhb").body(submission).post("/v1/submissions").then();
    }
}
