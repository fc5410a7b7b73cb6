package org.cwtt.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.Topic.Party;
import org.cwtt.system.client.Answer;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.client.Json;
import org.cwtt.system.client.TopicWatch;
import org.cwtt.system.cohort.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is wrong is answered or put aside as agreed, and everything else goes on.
class BadInputTest {
    private static final Duration SOON = Duration.ofSeconds(30);

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
    void a_child_outside_the_callers_areas() {
        // Given
        Submission submission = Learner.registeredAt(Learner.TSHWANE).teacher(Map.of());

        // When
        Answer answer = doors.submit(submission, "capturer-jhb");

        // Then
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:cwtt:problem:child-not-found");
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

    @Test
    void no_token_and_a_token_that_somebody_changed() {
        // Given
        String genuine = SharedPlatform.stack().token("capturer-za");
        String changed = genuine.substring(0, genuine.lastIndexOf('.') + 1)
                + new StringBuilder(genuine.substring(genuine.lastIndexOf('.') + 1)).reverse();

        // When
        Answer without = doors.send(doors.anonymous(submissions).POST(BodyPublishers.ofString("{}")));
        Answer forged = doors.send(doors.anonymous(submissions)
                .header("Authorization", "Bearer " + changed)
                .POST(BodyPublishers.ofString("{}")));

        // Then
        assertThat(without.status()).isEqualTo(401);
        assertThat(forged.status()).isEqualTo(401);
    }

    @Test
    void an_expired_token() {
        // Given
        String brief = new ShortLivedTokens(SharedPlatform.stack()).token("practitioner-jhb");
        URI cases = SharedPlatform.installation().at("case", "/v1/cases?limit=1");
        assertThat(get(cases, brief).status()).isEqualTo(200);

        // When
        await().atMost(SOON).until(() -> ShortLivedTokens.hasExpired(brief));
        Answer answer = get(cases, brief);

        // Then
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void a_role_that_may_not() {
        // When
        Answer capturer = doors.get("capturer-za", SharedPlatform.installation().at("case", "/v1/cases"));
        Answer analyst = doors.post("analyst", submissions, "{}");

        // Then
        assertThat(capturer.status()).isEqualTo(403);
        assertThat(analyst.status()).isEqualTo(403);
    }

    @Test
    void what_is_not_avro_goes_to_the_dead_letters_of_every_reader_and_the_rest_goes_on() {
        // Given
        String mark = "not Avro " + UUID.randomUUID();
        List<String> expected = Stream.of(Topic.values())
                .flatMap(topic ->
                        topic.readers().stream().filter(Party::isService).map(topic::deadLetterTopic))
                .toList();
        Set<String> arrived = ConcurrentHashMap.newKeySet();
        Learner learner = Learner.registeredAt(Learner.JOHANNESBURG);

        // When
        try (TopicWatch _ = new TopicWatch(SharedPlatform.installation().kafka(), expected, letter -> {
            if (letter.value() != null && new String(letter.value(), UTF_8).equals(mark)) {
                arrived.add(letter.topic());
            }
        })) {
            sendToEveryTopic(mark);
            Learner.submit(learner.caregiver(Map.of("hhs.no-food", "often", "hhs.sleep-hungry", "often")))
                    .expecting(201);

            // Then
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(arrived).containsExactlyInAnyOrderElementsOf(expected));
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(learner.level("NUTRITION")).isEqualTo("HIGH"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(learner.referralTo("HEALTH")).isEqualTo("REQUESTED"));
    }

    private static void sendToEveryTopic(String text) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                SharedPlatform.installation().kafka());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (Topic topic : Topic.values()) {
                producer.send(new ProducerRecord<>(
                        topic.topicName(), UUID.randomUUID().toString(), text.getBytes(UTF_8)));
            }
        }
    }

    private Answer get(URI address, String token) {
        return doors.send(doors.anonymous(address)
                .header("Authorization", "Bearer " + token)
                .GET());
    }
}
