package org.cwtt.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cwtt.schemas.Topic;
import org.cwtt.system.client.TopicWatch;
import org.cwtt.system.oracle.Backlogs;
import org.junit.jupiter.api.Test;

/// A record that is not Avro is put aside, and the rest goes on.
class BadRecordTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void what_is_not_avro_goes_to_the_dead_letters_of_every_reader_and_the_rest_goes_on() {
        // Given
        String mark = "not Avro " + UUID.randomUUID();
        List<String> expected = deadLetterTopics();
        assertThat(expected)
                .contains(
                        Topic.SUBMISSION_RECEIVED.deadLetterTopic(Topic.Party.SCORING),
                        Topic.RISK_PROFILE_ASSESSED.deadLetterTopic(Topic.Party.CASE),
                        Topic.DEPARTMENT_RESPONDED.deadLetterTopic(Topic.Party.REFERRAL),
                        Topic.RISK_PROFILE_ASSESSED.deadLetterTopic(Topic.Party.REPORTING));
        Set<String> arrived = ConcurrentHashMap.newKeySet();
        Learner learner = Learner.registeredAt(Learner.JOHANNESBURG);

        // When
        try (TopicWatch _ = new TopicWatch(SharedPlatform.installation().kafka(), expected, letter -> {
            if (letter.value() != null && new String(letter.value(), UTF_8).equals(mark)) {
                arrived.add(letter.topic());
            }
        })) {
            sendToEveryTopic(mark);
            Learner.submit(learner.caregiver(Learner.SEVERE_HUNGER)).expecting(201);

            // Then
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(arrived).containsExactlyInAnyOrderElementsOf(expected));
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(learner.level("NUTRITION")).isEqualTo("HIGH"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(learner.referralTo("HEALTH")).isEqualTo("REQUESTED"));
    }

    private static List<String> deadLetterTopics() {
        try (Backlogs backlogs = new Backlogs(SharedPlatform.installation())) {
            return Backlogs.ALL.stream()
                    .flatMap(service -> backlogs.topicsOf(service).stream()
                            .flatMap(topic -> Topic.named(topic).stream())
                            .map(topic -> topic.deadLetterTopic(service)))
                    .toList();
        }
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
}
