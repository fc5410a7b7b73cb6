package org.cwtt.intake;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.hamcrest.Matchers.in;

import com.fasterxml.uuid.Generators;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;

/// What people do with the service, for tests.
final class Intake {
    static final String JOHANNESBURG_SCHOOL = "799000001";
    static final String TSHWANE_SCHOOL = "799000006";
    static final LocalDate INTERVIEW = LocalDate.of(2026, 2, 3);
    static final String ROUND = "2026-T1";

    private Intake() {}

    static UUID newId() {
        return Generators.timeBasedEpochGenerator().generate();
    }

    static RequestSpecification as(String user) {
        return given().auth().oauth2(RealParts.token(user)).contentType(ContentType.JSON);
    }

    static Map<String, Object> child(UUID id, String school) {
        Map<String, Object> child = new HashMap<>();
        child.put("id", id);
        child.put("givenNames", "Nomsa Thandi");
        child.put("familyName", "Planted-Name");
        child.put("birthDate", "2018-03-04");
        child.put("sex", "FEMALE");
        child.put("schoolId", school);
        child.put("grade", "1");
        child.put("homeLanguage", "zu");
        child.put("sharingConsents", List.of("HEALTH", "EDUCATION"));
        return child;
    }

    /// Registers a child at a Johannesburg school.
    static UUID registeredChild() {
        UUID id = newId();
        as("capturer-jhb")
                .body(child(id, JOHANNESBURG_SCHOOL))
                .post("/v1/children")
                .then()
                .statusCode(201);
        return id;
    }

    static void openRound() {
        as("administrator")
                .body(Map.of("opensOn", "2026-01-14", "closesOn", "2026-03-27"))
                .put("/v1/rounds/" + ROUND)
                .then()
                .statusCode(in(List.of(200, 201)));
    }

    /// A teacher's submission, complete and correct.
    static Map<String, Object> submission(UUID id, UUID childId) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("attendance.days-open", 48);
        answers.put("attendance.days-absent", 3);
        answers.put("attendance.consecutive-days-absent", 2);
        answers.put("protection.suspected-abuse", Map.of("absent", "PREFER_NOT_TO_SAY"));
        return submission(id, childId, "cwtt-teacher", answers);
    }

    /// A nurse's submission with this weight, otherwise complete and correct.
    static Map<String, Object> nurseSubmission(UUID id, UUID childId, Object weight) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("growth.weight-kg", weight);
        answers.put("growth.height-cm", 118.5);
        for (String item : List.of(
                "growth.oedema",
                "health.vision-failed",
                "health.hearing-failed",
                "health.oral-failed",
                "health.immunisation-behind",
                "health.chronic-untreated",
                "health.tb-symptoms",
                "health.tb-contact",
                "protection.suspected-abuse")) {
            answers.put(item, false);
        }
        return submission(id, childId, "cwtt-health-practitioner", answers);
    }

    private static Map<String, Object> submission(
            UUID id, UUID childId, String questionnaire, Map<String, Object> answers) {
        Map<String, Object> submission = new HashMap<>();
        submission.put("id", id);
        submission.put("childId", childId);
        submission.put("roundId", ROUND);
        submission.put("questionnaire", Map.of("id", questionnaire, "version", 1));
        submission.put("language", "en");
        submission.put("interviewedOn", INTERVIEW.toString());
        submission.put("answers", answers);
        return submission;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> answersOf(Map<String, Object> submission) {
        return (Map<String, Object>) requireNonNull(submission.get("answers"));
    }
}
