package org.cwtt.intake;

import static org.cwtt.intake.Intake.INTERVIEW;
import static org.cwtt.intake.Intake.ROUND;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.newId;
import static org.cwtt.intake.Intake.registeredChild;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.parsing.Parser;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The FHIR R4 interface.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class FhirTest {
    private static final String FHIR = "application/fhir+json";

    @BeforeEach
    void openRound() {
        RestAssured.registerParser(FHIR, Parser.JSON);
        Intake.openRound();
    }

    @Test
    void questionnairesGoOutAndComeInAgain() {
        // Given
        String teacher = as("capturer-jhb")
                .get("/fhir/Questionnaire/cwtt-teacher-2")
                .then()
                .statusCode(200)
                .body("url", equalTo("urn:cwtt:questionnaire:cwtt-teacher"))
                .body("status", equalTo("active"))
                .body(
                        "item.find { it.linkId == 'reading.words-per-minute' }.enableWhen[0].question",
                        equalTo("reading.assessed"))
                .extract()
                .asString();

        // When
        var again = put("administrator", "/fhir/Questionnaire/cwtt-teacher-2", teacher);
        var changed = put(
                "administrator",
                "/fhir/Questionnaire/cwtt-teacher-2",
                teacher.replace("\"required\": true", "\"required\": false"));
        var other = put(
                "administrator",
                "/fhir/Questionnaire/cwtt-teacher-77",
                teacher.replace("\"version\": \"2\"", "\"version\": \"77\"")
                        .replace("\"id\": \"cwtt-teacher-2\"", "\"id\": \"cwtt-teacher-77\"")
                        .replace("\"status\": \"active\"", "\"status\": \"draft\""));

        // Then
        again.statusCode(200);
        changed.statusCode(409).body("resourceType", equalTo("OperationOutcome"));
        other.statusCode(200).body("status", equalTo("draft"));
        as("administrator")
                .get("/v1/questionnaires/cwtt-teacher/differences?from=2&to=77")
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
    }

    @Test
    void whatOurQuestionnairesCannotHoldIsRefusedByName() {
        // Given
        String theirs = """
            {"resourceType": "Questionnaire", "url": "urn:cwtt:questionnaire:theirs", "version": "1",
             "status": "active", "title": "Theirs", "item": [
              {"linkId": "all", "type": "group", "item": [{"linkId": "one", "type": "boolean", "text": "One?"}]},
              {"linkId": "many", "type": "choice", "text": "Many?", "repeats": true,
               "answerOption": [{"valueCoding": {"code": "a", "display": "A"}}]}]}\
            """;

        // When
        var refused = put("administrator", "/fhir/Questionnaire/theirs-1", theirs);
        var nobody = put("capturer-jhb", "/fhir/Questionnaire/theirs-1", theirs);
        var unknown = put(
                "administrator",
                "/fhir/Questionnaire/theirs-1",
                "{\"resourceType\": \"Questionnaire\", \"colour\": 1}");

        // Then
        refused.statusCode(422)
                .contentType(FHIR)
                .body(
                        "issue.expression.flatten()",
                        hasItems(
                                "Questionnaire.extension",
                                "Questionnaire.item.where(linkId='all').type",
                                "Questionnaire.item.where(linkId='many').repeats"));
        nobody.statusCode(403);
        unknown.statusCode(400).body("resourceType", equalTo("OperationOutcome"));
    }

    @Test
    void aNarrativeThatDeclaresEntitiesIsRefusedBeforeItIsRead() {
        // Given
        String narrative = """
                {"resourceType": "Questionnaire", "text": {"status": "generated", "div":
                 "<!DOCTYPE div [<!ENTITY a \\"%s\\">]><div xmlns=\\"http://www.w3.org/1999/xhtml\\">%s</div>"}}
                """.formatted("a".repeat(50_000), "&a;".repeat(20_000));

        // When
        var plain = put("administrator", "/fhir/Questionnaire/theirs-1", narrative);
        var escaped = put("administrator", "/fhir/Questionnaire/theirs-1", narrative.replace("<!", "\\u003c\\u0021"));

        // Then
        plain.statusCode(400).body(containsString("no declarations"));
        escaped.statusCode(400).body(containsString("no declarations"));
    }

    @Test
    void aResponseIsASubmission() {
        // Given
        UUID id = newId();
        String response = response(registeredChild(), 3);

        // When
        var first = put("capturer-jhb", "/fhir/QuestionnaireResponse/" + id, response);
        var again = put("capturer-jhb", "/fhir/QuestionnaireResponse/" + id, response);
        var other = put(
                "capturer-jhb",
                "/fhir/QuestionnaireResponse/" + id,
                response.replace("\"valueInteger\": 3", "\"valueInteger\": 4"));

        // Then
        first.statusCode(201);
        again.statusCode(200);
        other.statusCode(409);
        as("capturer-jhb")
                .get("/v1/submissions/" + id)
                .then()
                .body("answers.'attendance.days-absent'", equalTo(3.0f))
                .body("answers.'protection.suspected-abuse'.absent", equalTo("PREFER_NOT_TO_SAY"));
        as("capturer-jhb")
                .get("/fhir/QuestionnaireResponse/" + id)
                .then()
                .statusCode(200)
                .body("item.find { it.linkId == 'attendance.days-absent' }.answer[0].valueInteger", equalTo(3));
    }

    @Test
    void everyWrongAnswerIsAnIssue() {
        // Given
        String response = response(registeredChild(), 999);

        // When
        var refused = put("capturer-jhb", "/fhir/QuestionnaireResponse/" + newId(), response);
        var elsewhere = put("capturer-tsh", "/fhir/QuestionnaireResponse/" + newId(), response(registeredChild(), 3));
        var incomplete = put(
                "capturer-jhb",
                "/fhir/QuestionnaireResponse/" + newId(),
                "{\"resourceType\": \"QuestionnaireResponse\", \"status\": \"in-progress\"}");

        // Then
        refused.statusCode(422)
                .body(
                        "issue.expression.flatten()",
                        contains("QuestionnaireResponse.item.where(linkId='attendance.days-absent')"));
        elsewhere.statusCode(404);
        incomplete.statusCode(422).body("issue.expression.flatten()", hasItem("QuestionnaireResponse.subject"));
    }

    @Test
    void anIdentifierMakesAPostRepeatable() {
        // Given
        String response = response(registeredChild(), 3)
                .replaceFirst("\"status\"", "\"identifier\": {\"value\": \"urn:uuid:" + newId() + "\"}, \"status\"");

        // When
        var first = as("capturer-jhb")
                .contentType(FHIR)
                .body(response.getBytes(StandardCharsets.UTF_8))
                .post("/fhir/QuestionnaireResponse")
                .then();
        var again = as("capturer-jhb")
                .contentType(FHIR)
                .body(response.getBytes(StandardCharsets.UTF_8))
                .post("/fhir/QuestionnaireResponse")
                .then();

        // Then
        first.statusCode(201);
        again.statusCode(200);
        as("capturer-jhb").get("/fhir/metadata").then().body("fhirVersion", equalTo("4.0.1"));
    }

    private static ValidatableResponse put(String user, String path, String body) {
        return as(user).contentType(FHIR)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put(path)
                .then();
    }

    private static String response(UUID child, int absent) {
        return """
            {"resourceType": "QuestionnaireResponse", "language": "en", "status": "completed",
             "extension": [{"url": "urn:cwtt:fhir:round", "valueString": "%s"}],
             "questionnaire": "urn:cwtt:questionnaire:cwtt-teacher|1",
             "subject": {"reference": "Patient/%s"}, "authored": "%s",
             "item": [
              {"linkId": "attendance.days-open", "answer": [{"valueInteger": 48}]},
              {"linkId": "attendance.days-absent", "answer": [{"valueInteger": %d}]},
              {"linkId": "attendance.consecutive-days-absent", "answer": [{"valueInteger": 2}]},
              {"linkId": "protection.suspected-abuse", "answer": [{"_valueBoolean": {"extension": [
               {"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
                "valueCode": "asked-declined"}]}}]}]}\
            """.formatted(ROUND, child, INTERVIEW, absent);
    }
}
