package org.cwtt.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.intake.Intake.answersOf;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.newId;
import static org.cwtt.intake.Intake.nurseSubmission;
import static org.cwtt.intake.Intake.registeredChild;
import static org.cwtt.intake.Intake.submission;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class SubmissionsTest {
    private static final String PROBLEM = "application/problem+json";

    @Inject
    ObjectMapper json;

    @BeforeEach
    void openRound() {
        Intake.openRound();
    }

    @Test
    void aSubmissionSentTwiceIsStoredOnceAndAnsweredAlike() {
        // Given
        Map<String, Object> submission = submission(newId(), registeredChild());
        String first = submit(submission)
                .statusCode(201)
                .body("version", equalTo(1))
                .extract()
                .asString();

        // When
        String second = submit(submission).statusCode(200).extract().asString();

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void otherContentUnderTheSameIdIsRefused() {
        // Given
        Map<String, Object> submission = submission(newId(), registeredChild());
        submit(submission).statusCode(201);
        answersOf(submission).put("attendance.days-absent", 4);

        // When
        var answer = submit(submission);

        // Then
        answer.statusCode(409).contentType(PROBLEM).body("type", equalTo("urn:cwtt:problem:other-content"));
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
        missing.statusCode(400).body("detail", containsString("roundId"));
        unknown.statusCode(400).body("place.field", equalTo("childName"));
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
        Map<String, Object> unknownRound = submission(newId(), registeredChild());
        unknownRound.put("roundId", "1999-T9");
        Map<String, Object> noRoundAtAll = submission(newId(), registeredChild());
        noRoundAtAll.put("roundId", "2026-T1\u0000");

        // When
        var outside = submit(early);
        var tomorrow = submit(future);
        var nowhere = submit(unknownRound);
        var unspeakable = submit(noRoundAtAll);

        // Then
        outside.statusCode(422).body("type", equalTo("urn:cwtt:problem:interview-outside-round"));
        tomorrow.statusCode(422).body("type", equalTo("urn:cwtt:problem:interview-in-the-future"));
        nowhere.statusCode(422).body("type", equalTo("urn:cwtt:problem:round-unknown"));
        unspeakable.statusCode(422).body("type", equalTo("urn:cwtt:problem:round-unknown"));
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
    void oneBadLineInTheMiddleOfABatchSpoilsNoOther() throws IOException {
        // Given
        UUID child = registeredChild();
        Map<String, Object> first = submission(newId(), child);
        Map<String, Object> wrong = nurseSubmission(newId(), child, -3);
        Map<String, Object> stranger = submission(newId(), newId());
        UUID lastId = newId();
        Map<String, Object> last = nurseSubmission(lastId, child, 21.5);
        String batch = line(first) + "{oops\n" + line(wrong) + line(stranger) + "\n" + line(first) + line(last);

        // When
        List<JsonNode> answers = submitBatch(batch);

        // Then
        assertThat(answers).extracting(answer -> answer.get("line").intValue()).containsExactly(1, 2, 3, 4, 6, 7);
        assertThat(answers)
                .extracting(answer -> answer.get("status").intValue())
                .containsExactly(201, 400, 422, 404, 200, 201);
        assertThat(answers.get(2).at("/problem/errors/0/item").textValue()).isEqualTo("growth.weight-kg");
        assertThat(answers.get(5).get("id").textValue()).isEqualTo(lastId.toString());
        submit(last).statusCode(200);
    }

    @Test
    void aBatchOfMoreThanFiveHundredLinesIsRefused() {
        // When
        var answer = as("capturer-jhb")
                .contentType("application/x-ndjson")
                .body("{}\n".repeat(501))
                .post("/v1/submissions/batch")
                .then();

        // Then
        answer.statusCode(413).body("type", equalTo("urn:cwtt:problem:batch-too-large"));
    }

    @Test
    void theSameSentByManyAtOnceIsStoredOnce() throws InterruptedException, ExecutionException {
        // Given
        Map<String, Object> submission = submission(newId(), registeredChild());
        List<Callable<Integer>> senders = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            senders.add(() -> submit(submission).extract().statusCode());
        }

        // When
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : many.invokeAll(senders)) {
                statuses.add(answer.get());
            }
        }

        // Then
        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
    }

    @Test
    void whatBecameOfSubmissionsIsCounted() {
        // Given
        submit(submission(newId(), registeredChild())).statusCode(201);

        // When
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();

        // Then
        assertThat(metrics).contains("cwtt_submissions_total{result=\"accepted\"");
    }

    @Test
    void theContractIsPublished() {
        // When
        var contract = given().accept("application/json").get("/q/openapi").then();

        // Then
        contract.statusCode(200)
                .body("paths.'/v1/submissions'.post.responses", notNullValue())
                .body("components.schemas.Submission.required", notNullValue());
    }

    private static ValidatableResponse submit(Map<String, Object> submission) {
        return as("capturer-jhb").body(submission).post("/v1/submissions").then();
    }

    private List<JsonNode> submitBatch(String batch) throws IOException {
        String answer = as("capturer-jhb")
                .contentType("application/x-ndjson")
                .body(batch)
                .post("/v1/submissions/batch")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.lines().toList()) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private String line(Map<String, Object> submission) throws IOException {
        return json.writeValueAsString(new HashMap<>(submission)) + "\n";
    }
}
