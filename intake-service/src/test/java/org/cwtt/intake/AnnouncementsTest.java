package org.cwtt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.intake.Intake.JOHANNESBURG_SCHOOL;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.newId;
import static org.cwtt.intake.Intake.nurseSubmission;
import static org.cwtt.intake.Intake.registeredChild;
import static org.cwtt.intake.Intake.submission;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.intake.messaging.EventId;
import org.cwtt.local.test.RealParts;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.Answer;
import org.cwtt.schemas.intake.AreaChanged;
import org.cwtt.schemas.intake.AskedWhen;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.ChoiceWording;
import org.cwtt.schemas.intake.Enrolment;
import org.cwtt.schemas.intake.QuestionnaireItem;
import org.cwtt.schemas.intake.QuestionnairePublished;
import org.cwtt.schemas.intake.Respondent;
import org.cwtt.schemas.intake.RoundChanged;
import org.cwtt.schemas.intake.Sex;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.schemas.intake.SubmissionState;
import org.cwtt.schemas.intake.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the service says on its topics, read and decoded from the real broker.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class AnnouncementsTest {
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @BeforeEach
    void openRound() {
        Intake.openRound();
    }

    @Test
    void aSubmissionIsAnnouncedOnceUnderItsChild() {
        // Given
        UUID child = registeredChild();
        UUID id = newId();
        Map<String, Object> submission = submission(id, child);
        submission.put("language", "zu");

        // When
        as("capturer-jhb").header("traceparent", TRACEPARENT).body(submission).post("/v1/submissions");
        as("capturer-jhb").body(submission).post("/v1/submissions");
        as("capturer-jhb").body(nurseSubmission(newId(), child, 21.5)).post("/v1/submissions");

        // Then
        List<ConsumerRecord<String, SubmissionReceived>> events =
                announced(Topic.SUBMISSION_RECEIVED, SubmissionReceived.class, child, 2);
        assertThat(events).hasSize(2);
        ConsumerRecord<String, SubmissionReceived> teacher = events.getFirst();
        assertThat(header(teacher, EventHeaders.ID))
                .isEqualTo(
                        EventId.of(Topic.SUBMISSION_RECEIVED.topicName(), id, 1).toString());
        assertThat(header(teacher, EventHeaders.TRACEPARENT)).isEqualTo(TRACEPARENT);
        assertThat(teacher.value())
                .returns(id, SubmissionReceived::getSubmissionId)
                .returns(SubmissionState.STANDING, SubmissionReceived::getState)
                .returns(Respondent.TEACHER, SubmissionReceived::getRespondent)
                .returns(JOHANNESBURG_SCHOOL, SubmissionReceived::getSchoolId)
                .returns(Sex.FEMALE, SubmissionReceived::getSex)
                .returns(2893, SubmissionReceived::getAgeInDays)
                .returns(false, SubmissionReceived::getAgeEstimated)
                .returns("zu", SubmissionReceived::getLanguage)
                .returns("en", SubmissionReceived::getWordedIn)
                .returns(subjectOf("capturer-jhb"), SubmissionReceived::getBroughtBy)
                .returns(Intake.INTERVIEW, SubmissionReceived::getInterviewedOn);
        assertThat(teacher.value().getAnswers())
                .containsExactly(
                        new Answer("attendance.days-open", 48.0, null),
                        new Answer("attendance.days-absent", 3.0, null),
                        new Answer("attendance.consecutive-days-absent", 2.0, null),
                        new Answer("protection.suspected-abuse", null, "PREFER_NOT_TO_SAY"));
    }

    private static UUID subjectOf(String user) {
        String claims = RealParts.token(user).split("\\.")[1];
        return UUID.fromString(new JsonPath(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .getString("sub"));
    }

    @Test
    void aChildIsAnnouncedWithoutName() {
        // When
        UUID child = registeredChild();

        // Then
        ConsumerRecord<String, ChildChanged> event =
                announced(Topic.CHILD_CHANGED, ChildChanged.class, child, 1).getFirst();
        assertThat(event.value().getSchoolId()).isEqualTo(JOHANNESBURG_SCHOOL);
        assertThat(event.value().getSharingConsents()).containsExactly("HEALTH", "EDUCATION");
        assertThat(event.value().toString()).doesNotContain("Planted", "Nomsa", "2018");
    }

    @Test
    void aSchoolIsAnnouncedWithEveryChangeAndNoOther() {
        // Given
        Map<String, Object> first = Map.of("name", "Tried", "province", "LP", "district", "DC47");
        Map<String, Object> changed = Map.of(
                "name",
                "Tried",
                "province",
                "LP",
                "district",
                "DC47",
                "enrolments",
                Map.of("2", 31, "1", 30),
                "site",
                Map.of("latitude", -23.9, "longitude", 29.45));

        // When
        for (Map<String, Object> school : List.of(first, first, changed)) {
            as("administrator").body(school).put("/v1/schools/899100001");
        }

        // Then
        List<ConsumerRecord<String, AreaChanged>> events =
                announced(Topic.AREA_CHANGED, AreaChanged.class, "899100001", 2);
        assertThat(events).extracting(event -> event.value().getVersion()).containsExactly(1L, 2L);
        assertThat(events.getLast().value().getEnrolments())
                .extracting(Enrolment::getLearners)
                .containsExactly(30, 31);
        assertThat(events.getFirst().value().getLatitude()).isNull();
        assertThat(events.getLast().value())
                .returns(-23.9, AreaChanged::getLatitude)
                .returns(29.45, AreaChanged::getLongitude);
    }

    @Test
    void theRoundAndTheReferenceContentAreAnnounced() {
        assertThat(announced(Topic.ROUND_CHANGED, RoundChanged.class, Intake.ROUND, 1)
                        .getFirst()
                        .value()
                        .getOpensOn())
                .isEqualTo(LocalDate.of(2026, 1, 14));
        assertThat(announced(Topic.QUESTIONNAIRE_PUBLISHED, QuestionnairePublished.class, "cwtt-teacher:1", 1)
                        .getFirst()
                        .value()
                        .getItems())
                .hasSize(5)
                .allSatisfy(item -> assertThat(item.getAskedWhen()).isNull());
        assertThat(announced(Topic.QUESTIONNAIRE_PUBLISHED, QuestionnairePublished.class, "cwtt-teacher:2", 1)
                        .getFirst()
                        .value()
                        .getItems())
                .hasSize(12)
                .last()
                .returns(new AskedWhen("protection.suspected-abuse", "true"), QuestionnaireItem::getAskedWhen)
                .returns(List.of(new Wording("en", "Of what kind, above all?")), QuestionnaireItem::getWordings)
                .returns(
                        new ChoiceWording("neglect", List.of(new Wording("en", "Not being cared for"))),
                        item -> item.getChoiceWordings().getLast());
        assertThat(announced(Topic.AREA_CHANGED, AreaChanged.class, JOHANNESBURG_SCHOOL, 1)
                        .getFirst()
                        .value()
                        .getDistrict())
                .isEqualTo("JHB");
    }

    private static <T extends SpecificRecord> List<ConsumerRecord<String, T>> announced(
            Topic topic, Class<T> type, Object key, int atLeast) {
        try (Announced<T> announced = Announced.on(topic.topicName(), type)) {
            return await().until(() -> announced.under(key.toString()), records -> records.size() >= atLeast);
        }
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
