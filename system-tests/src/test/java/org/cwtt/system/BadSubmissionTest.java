package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Stream;
import org.cwtt.system.client.Answer;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.client.Json;
import org.cwtt.system.cohort.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A submission that is wrong is answered with what is wrong about it, and the others go on.
class BadSubmissionTest {
    private final FrontDoors doors = SharedPlatform.doors();
    private final URI submissions = SharedPlatform.installation().at("intake", "/v1/submissions");

    @Test
    void a_body_that_is_not_json() {
        // When
        Answer answer = doors.post("capturer-za", submissions, "{\"id\":");

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).startsWith("urn:cwtt:problem:");
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                Arguments.of("growth.weight-kg", -3),
                Arguments.of("growth.height-cm", 400),
                Arguments.of("growth.weight-kg", "heavy"),
                Arguments.of("growth.oedema", "yes"),
                Arguments.of("health.vision-failed", Map.of("absent", "TIRED")),
                Arguments.of("health.no-such-item", true));
    }

    @ParameterizedTest
    @MethodSource
    void wrongAnswers(String item, Object given) {
        // Given
        Learner learner = Learner.registeredAt(Learner.JOHANNESBURG);

        // When
        Answer answer = Learner.submit(learner.nurse(Map.of(item, given)));

        // Then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors")).hasSize(1);
        assertThat(answer.json().path("errors").path(0).path("item").asText()).isEqualTo(item);
    }

    @Test
    void a_missing_answer_is_named() {
        // Given
        Submission nurse = Learner.registeredAt(Learner.JOHANNESBURG).nurse(Map.of());
        nurse.answers().remove("growth.height-cm");

        // When
        Answer answer = Learner.submit(nurse);

        // Then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsText("item")).containsExactly("growth.height-cm");
    }

    @Test
    void a_questionnaire_that_nobody_published() {
        // Given
        Submission known = Learner.registeredAt(Learner.JOHANNESBURG).teacher(Map.of());
        Submission unknown = new Submission(
                known.id(),
                known.childId(),
                known.roundId(),
                new Submission.Questionnaire("cwtt-teacher", 99),
                "en",
                known.interviewedOn(),
                known.answers());

        // When
        Answer answer = Learner.submit(unknown);

        // Then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:cwtt:problem:questionnaire-unknown");
    }

    @Test
    void the_same_id_with_the_same_and_with_other_content() {
        // Given
        Submission first = Learner.registeredAt(Learner.JOHANNESBURG).teacher(Map.of());
        String stored = Learner.submit(first).expecting(201).text();

        // When
        Answer same = Learner.submit(first);
        first.answers().put("attendance.days-absent", 2);
        Answer other = Learner.submit(first);

        // Then
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.json()).isEqualTo(Json.read(stored));
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void a_batch_with_one_bad_line_in_the_middle() {
        // Given
        Learner learner = Learner.registeredAt(Learner.JOHANNESBURG);
        String batch = String.join(
                "\n",
                Json.write(learner.teacher(Map.of())),
                "{\"id\": nonsense",
                Json.write(learner.nurse(Map.of("growth.weight-kg", -3))),
                Json.write(learner.caregiver(Map.of())));

        // When
        Answer answer = doors.send(doors.as("capturer-za", URI.create(submissions + "/batch"))
                .setHeader("Content-Type", "application/x-ndjson")
                .setHeader("Accept", "application/x-ndjson")
                .POST(BodyPublishers.ofString(batch)));

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()
                        .lines()
                        .map(Json::read)
                        .map(line -> line.path("status").asInt()))
                .containsExactly(201, 400, 422, 201);
    }
}
