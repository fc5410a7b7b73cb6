package org.cwtt.intake;

import static org.cwtt.intake.Intake.answersOf;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.newId;
import static org.cwtt.intake.Intake.registeredChild;
import static org.cwtt.intake.Intake.submission;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class QuestionnairesTest {
    @BeforeEach
    void openRound() {
        Intake.openRound();
    }

    @Test
    void bothVersionsOfTheReferenceQuestionnairesArePublished() {
        // When
        var list = as("capturer-jhb").get("/v1/questionnaires").then();
        var first =
                as("capturer-jhb").get("/v1/questionnaires/cwtt-caregiver/1").then();
        var second =
                as("capturer-jhb").get("/v1/questionnaires/cwtt-caregiver/2").then();

        // Then
        list.statusCode(200)
                .body(
                        "findAll { it.version == 2 }.id",
                        hasItems("cwtt-child", "cwtt-caregiver", "cwtt-teacher", "cwtt-health-practitioner"));
        first.statusCode(200)
                .body("items.size()", equalTo(26))
                .body("items.code", hasItems("hhs.day-and-night", "psc17.takes-things", "economic.csg-received"))
                .body("items.findAll { it.askedWhen != null }.size()", equalTo(0));
        second.statusCode(200)
                .body("items.size()", equalTo(69))
                .body(
                        "items.find { it.code == 'economic.csg-received' }.askedWhen",
                        equalTo(Map.of("item", "economic.csg-eligible", "is", "true")));
    }

    @Test
    void aPublishedVersionNeverChanges() {
        // Given
        String path = "/v1/questionnaires/tried/1";
        String form = """
                {"respondent": "CHILD", "title": {"en": "Tried"}, "items": [
                 {"code": "tried.one", "text": {"en": "One?"}, "kind": "BOOLEAN", "required": %s}]}""";
        as("administrator").body(form.formatted(true)).put(path).then().statusCode(201);

        // When
        var same = as("administrator").body(form.formatted(true)).put(path).then();
        var other = as("administrator").body(form.formatted(false)).put(path).then();
        var next = as("administrator")
                .body(form.formatted(false))
                .put("/v1/questionnaires/tried/2")
                .then();

        // Then
        same.statusCode(200);
        other.statusCode(409).body("type", equalTo("urn:cwtt:problem:other-content"));
        next.statusCode(201);
    }

    @Test
    void aConditionThatCannotHoldIsRefused() {
        // Given
        String form = """
                {"respondent": "CHILD", "title": {"en": "Tried"}, "items": [
                 {"code": "tried.one", "text": {"en": "One?"}, "kind": "BOOLEAN", "required": true,
                  "askedWhen": {"item": "tried.two", "is": "true"}},
                 {"code": "tried.two", "text": {"en": "Two?"}, "kind": "BOOLEAN", "required": true}]}""";

        // When
        var answer = as("administrator")
                .body(form)
                .put("/v1/questionnaires/tried-in-circles/1")
                .then();

        // Then
        answer.statusCode(422)
                .body("type", equalTo("urn:cwtt:problem:questionnaire-faulty"))
                .body(
                        "errors",
                        contains("tried.one is asked when tried.two is true, but no earlier item is tried.two"));
    }

    @Test
    void whatIsNotAskedMustNotBeAnswered() {
        // Given
        Map<String, Object> submission = submission(newId(), registeredChild());
        submission.put("questionnaire", Map.of("id", "cwtt-teacher", "version", 2));
        Map<String, Object> answers = answersOf(submission);
        answers.put("reading.assessed", false);
        answers.put("reading.words-per-minute", 30);
        answers.put("progress.repeated-grade", false);
        answers.put("progress.homework-support", "often");
        answers.put("progress.teacher-concern", Map.of("absent", "DONT_KNOW"));

        // When
        var refused =
                as("capturer-jhb").body(submission).post("/v1/submissions").then();
        answers.remove("reading.words-per-minute");
        var accepted =
                as("capturer-jhb").body(submission).post("/v1/submissions").then();

        // Then
        refused.statusCode(422)
                .body("errors.item", contains("reading.words-per-minute"))
                .body("errors[0].expected", equalTo("no answer: asked only when reading.assessed is true"));
        accepted.statusCode(201);
    }
}
