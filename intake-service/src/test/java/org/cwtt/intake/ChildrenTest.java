package org.cwtt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.intake.Intake.JOHANNESBURG_SCHOOL;
import static org.cwtt.intake.Intake.TSHWANE_SCHOOL;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.child;
import static org.cwtt.intake.Intake.newId;
import static org.cwtt.intake.Intake.registeredChild;
import static org.cwtt.intake.Intake.submission;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The child registry: found, corrected, moved.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ChildrenTest {
    @BeforeEach
    void openRound() {
        Intake.openRound();
    }

    @Test
    void everythingAboutAChildIsKept() {
        // Given
        Map<String, Object> child = child(newId(), JOHANNESBURG_SCHOOL);
        child.put("birthDateEstimated", true);
        child.put("learnerNumber", "1234567890123");
        child.put("identityNumber", Map.of("type", "PASSPORT", "number", "A1234567"));
        child.put(
                "caregivers",
                List.of(Map.of(
                        "givenNames",
                        "Gogo",
                        "familyName",
                        "Planted",
                        "relationship",
                        "grandmother",
                        "phone",
                        "0821")));
        as("capturer-jhb").body(child).post("/v1/children").then().statusCode(400);
        child.put(
                "caregivers",
                List.of(Map.of("givenNames", "Gogo", "familyName", "Planted", "phone", "+27 82 555 0101")));
        as("capturer-jhb").body(child).post("/v1/children").then().statusCode(201);

        // When
        var read = as("capturer-jhb").get("/v1/children/" + child.get("id")).then();

        // Then
        read.statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("birthDateEstimated", equalTo(true))
                .body("identityNumber.type", equalTo("PASSPORT"))
                .body("caregivers[0].phone", equalTo("+27 82 555 0101"));
    }

    @Test
    void anIdentityNumberThatCannotBeOneIsRefused() {
        // Given
        Map<String, Object> child = child(newId(), JOHANNESBURG_SCHOOL);
        child.put("identityNumber", Map.of("type", "SOUTH_AFRICAN_ID", "number", "1803045009081"));

        // When
        var answer = as("capturer-jhb").body(child).post("/v1/children").then();

        // Then
        answer.statusCode(422).body("type", equalTo("urn:cwtt:problem:identity-number-implausible"));
    }

    @Test
    void aClassAndAMisspeltNameAreFoundWithinOnesAreas() {
        // Given
        UUID id = newId();
        Map<String, Object> child = child(id, JOHANNESBURG_SCHOOL);
        child.put("givenNames", "Tshilidzi");
        child.put("familyName", "Netshifhefhe");
        as("capturer-jhb").body(child).post("/v1/children").then().statusCode(201);

        // When
        var byName =
                as("capturer-jhb").get("/v1/children?name=Netshifefhe&grade=1").then();
        var elsewhere = as("capturer-tsh").get("/v1/children?name=Netshifefhe").then();
        var page = as("capturer-jhb")
                .get("/v1/children?limit=1&schoolId=" + JOHANNESBURG_SCHOOL)
                .then();

        // Then
        byName.statusCode(200).body("id", hasItem(id.toString()));
        elsewhere.statusCode(200).body("id", not(hasItem(id.toString())));
        page.statusCode(200).body("", hasSize(1)).header("Link", containsString("after="));
    }

    @Test
    void aCorrectionNeedsTheVersionThatItWasMadeFrom() {
        // Given
        UUID id = registeredChild();
        Map<String, Object> corrected = particulars();
        corrected.put("familyName", "Corrected-Name");

        // When
        var blind = as("capturer-jhb").body(corrected).put("/v1/children/" + id).then();
        var first = correct(id, 1, corrected);
        var late = correct(id, 1, particulars());
        var elsewhere = as("capturer-tsh")
                .header("If-Match", "\"2\"")
                .body(corrected)
                .put("/v1/children/" + id)
                .then();

        // Then
        blind.statusCode(428).body("type", equalTo("urn:cwtt:problem:if-match-required"));
        first.statusCode(200).header("ETag", equalTo("\"2\"")).body("familyName", equalTo("Corrected-Name"));
        late.statusCode(412).body("version", equalTo(2));
        elsewhere.statusCode(404);
    }

    @Test
    void aRegistrationThatIsRepeatedAfterACorrectionIsTheSameStill() {
        // Given
        UUID id = newId();
        Map<String, Object> child = child(id, JOHANNESBURG_SCHOOL);
        as("capturer-jhb").body(child).post("/v1/children").then().statusCode(201);
        Map<String, Object> corrected = particulars();
        corrected.put("familyName", "Corrected-Name");
        correct(id, 1, corrected).statusCode(200);

        // When
        var again = as("capturer-jhb").body(child).post("/v1/children").then();

        // Then
        again.statusCode(200).body("familyName", equalTo("Corrected-Name")).header("ETag", equalTo("\"2\""));
    }

    @Test
    void aCorrectedBirthDateAnnouncesSubmissionsAgain() {
        // Given
        UUID id = registeredChild();
        UUID submissionId = newId();
        submit("capturer-jhb", submission(submissionId, id)).statusCode(201);
        Map<String, Object> corrected = particulars();
        corrected.put("birthDate", "2018-03-05");

        // When
        correct(id, 1, corrected).statusCode(200);

        // Then
        SubmissionReceived event = submissionEvents(id, 2).getLast().value();
        assertThat(event)
                .returns(submissionId, SubmissionReceived::getSubmissionId)
                .returns(2, SubmissionReceived::getVersion)
                .returns(2892, SubmissionReceived::getAgeInDays);
    }

    @Test
    void anEstimatedBirthDateIsTold() {
        // Given
        UUID id = registeredChild();
        submit("capturer-jhb", submission(newId(), id)).statusCode(201);
        Map<String, Object> guessed = particulars();
        guessed.put("birthDateEstimated", true);

        // When
        correct(id, 1, guessed).statusCode(200);

        // Then
        assertThat(submissionEvents(id, 2))
                .extracting(event -> event.value().getAgeEstimated())
                .containsExactly(false, true);
    }

    @Test
    void whatWasCapturedBeforeAMoveCountsForTheFormerSchool() {
        // Given
        UUID id = registeredChild();
        as("capturer-jhb")
                .header("If-Match", "\"1\"")
                .body(Map.of("schoolId", TSHWANE_SCHOOL, "grade", "2", "movedOn", "2026-02-10"))
                .post("/v1/children/" + id + "/moves")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        Map<String, Object> after = submission(newId(), id);
        after.put("interviewedOn", "2026-02-10");

        // When
        var before = submit("capturer-jhb", submission(newId(), id));
        var later = submit("capturer-tsh", after);
        var tooLate = submit("capturer-jhb", withId(after));

        // Then
        before.statusCode(201);
        later.statusCode(201);
        tooLate.statusCode(404);
        assertThat(submissionEvents(id, 2))
                .extracting(event ->
                        event.value().getSchoolId() + " " + event.value().getGrade())
                .containsExactly(JOHANNESBURG_SCHOOL + " 1", TSHWANE_SCHOOL + " 2");
        as("capturer-tsh").get("/v1/children/" + id).then().statusCode(200);
        as("capturer-jhb").get("/v1/children/" + id).then().statusCode(404);
    }

    private static Map<String, Object> withId(Map<String, Object> submission) {
        Map<String, Object> other = new HashMap<>(submission);
        other.put("id", newId());
        return other;
    }

    private static Map<String, Object> particulars() {
        Map<String, Object> particulars = child(newId(), JOHANNESBURG_SCHOOL);
        List.of("id", "schoolId", "grade", "sharingConsents").forEach(particulars::remove);
        return particulars;
    }

    private static ValidatableResponse correct(UUID id, int version, Map<String, Object> particulars) {
        return as("capturer-jhb")
                .header("If-Match", "\"" + version + "\"")
                .body(particulars)
                .put("/v1/children/" + id)
                .then();
    }

    private static ValidatableResponse submit(String user, Map<String, Object> submission) {
        return as(user).body(submission).post("/v1/submissions").then();
    }

    private static List<ConsumerRecord<String, SubmissionReceived>> submissionEvents(UUID child, int atLeast) {
        try (Announced<SubmissionReceived> announced =
                Announced.on(Topic.SUBMISSION_RECEIVED.topicName(), SubmissionReceived.class)) {
            return await().until(() -> announced.under(child.toString()), records -> records.size() >= atLeast);
        }
    }
}
