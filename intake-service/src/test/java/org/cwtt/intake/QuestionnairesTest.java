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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.SubmissionReceived;
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
             {"code": "tried.one", "text": {"en": "One?"}, "kind": "BOOLEAN", "required": %s}]}\
            """;
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
             {"code": "tried.two", "text": {"en": "Two?"}, "kind": "BOOLEAN", "required": true}]}\
            """;

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

    @Test
    void aTextThatNoDatabaseKeepsIsToldSo() {
        // When
        var refused = as("administrator")
                .body("{\"respondent\": \"CHILD\", \"title\": {\"en\": \"null\\u0000byte\"}, \"items\": []}")
                .put("/v1/questionnaires/torn/1/draft")
                .then();

        // Then
        refused.statusCode(400).body("type", equalTo("urn:cwtt:problem:null-character"));
    }

    @Test
    void aVersionIsDraftedLookedAtPublishedComparedAndRetired() {
        // Given
        String draft = """
            {"respondent": "TEACHER", "title": {"en": "Grown"}, "items": [
             {"code": "grown.one", "text": {"en": "One?", "zu": "Okukodwa?"}, "kind": "BOOLEAN", "required": true},
             {"code": "grown.two", "text": {"en": "Two?"}, "kind": "CHOICE", "required": %s, "choices": [%s],
              "askedWhen": {"item": "grown.one", "is": "true"}}]}\
            """;
        String choices = "{\"code\": \"often\", \"text\": {\"en\": \"Often\"}}";
        String versions = "/v1/questionnaires/grown";

        // When
        var faulty = as("administrator")
                .body(draft.formatted(true, ""))
                .put(versions + "/1/draft")
                .then();
        var refused = as("administrator").post(versions + "/1/publication").then();
        var mended = as("administrator")
                .body(draft.formatted(true, choices))
                .put(versions + "/1/draft")
                .then();
        var preview =
                as("administrator").get(versions + "/1/preview?language=zu").then();
        var published = as("administrator").post(versions + "/1/publication").then();
        var late = as("administrator")
                .body(draft.formatted(false, choices))
                .put(versions + "/1/draft")
                .then();
        as("administrator")
                .body(draft.formatted(false, choices))
                .put(versions + "/2/draft")
                .then()
                .statusCode(200);
        var differences =
                as("administrator").get(versions + "/differences?from=1&to=2").then();
        var retired = as("administrator").post(versions + "/1/retirement").then();

        // Then
        faulty.statusCode(200).body("faults", contains("grown.two must have choices if, and only if, it is a CHOICE"));
        refused.statusCode(422).body("type", equalTo("urn:cwtt:problem:questionnaire-faulty"));
        mended.body("faults.size()", equalTo(0));
        preview.statusCode(200)
                .body("questions.text", contains("Okukodwa?", "Two?"))
                .body("questions.untranslated", contains(false, true))
                .body("questions[1].askedWhen", equalTo("question 1 was answered \"yes\""))
                .body("questions[1].answer", equalTo("Often"));
        published.statusCode(204);
        late.statusCode(409);
        differences
                .statusCode(200)
                .body("what", contains("required"))
                .body("item", contains("grown.two"))
                .body("[0].from", equalTo(true))
                .body("[0].to", equalTo(false));
        retired.statusCode(204);
        as("capturer-jhb").get("/v1/questionnaires").then().body("id", not(hasItem("grown")));
        as("capturer-jhb").get("/v1/questionnaires?state=RETIRED").then().body("id", hasItem("grown"));
        as("capturer-jhb").get(versions + "/1").then().statusCode(200);
        as("capturer-jhb").post(versions + "/1/retirement").then().statusCode(403);
    }

    @Test
    void whatADeviceBringsForARetiredVersionIsAcceptedAndAnnouncedWithIt() {
        // Given
        String form = """
            {"respondent": "TEACHER", "title": {"en": "Away"}, "items": [
             {"code": "away.one", "text": {"en": "One?"}, "kind": "BOOLEAN", "required": true}]}\
            """;
        as("administrator").body(form).put("/v1/questionnaires/away/1").then().statusCode(201);
        UUID child = registeredChild();
        Map<String, Object> submission = submission(newId(), child);
        submission.put("questionnaire", Map.of("id", "away", "version", 1));
        submission.put("answers", Map.of("away.one", true));
        as("administrator").post("/v1/questionnaires/away/1/retirement").then().statusCode(204);

        // When
        var accepted =
                as("capturer-jhb").body(submission).post("/v1/submissions").then();

        // Then
        accepted.statusCode(201);
        try (Announced<SubmissionReceived> events =
                Announced.on(Topic.SUBMISSION_RECEIVED.topicName(), SubmissionReceived.class)) {
            await().until(() -> events.newest(child.toString()).isPresent());
            SubmissionReceived event = events.newest(child.toString()).orElseThrow();
            assertThat(event.getQuestionnaireId()).isEqualTo("away");
            assertThat(event.getQuestionnaireVersion()).isEqualTo(1);
        }
    }
}
