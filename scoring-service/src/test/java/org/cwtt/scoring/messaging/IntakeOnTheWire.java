package org.cwtt.scoring.messaging;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.AvroSerializer;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.AreaChanged;
import org.cwtt.schemas.intake.RoundChanged;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.schemas.scoring.StatutoryTriggerRaised;

/// Speaks to a real broker as intake does, about one learner, and reads what comes out.
public final class IntakeOnTheWire implements AutoCloseable {
    private final UUID learner = UUID.randomUUID();
    private final String bootstrapServers;
    private final SchemaRegistry registry;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();

    public IntakeOnTheWire(String bootstrapServers, URI registry) {
        this.bootstrapServers = bootstrapServers;
        this.registry = new SchemaRegistry(registry);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        learner.toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(
                Topic.RISK_PROFILE_ASSESSED.topicName(),
                Topic.STATUTORY_TRIGGER_RAISED.topicName(),
                Topic.SUBMISSION_RECEIVED.deadLetterTopic(Topic.Party.SCORING)));
    }

    public void sendPoison() {
        send(new byte[] {'{', '}'});
    }

    public void sendAbsentLearner() {
        send(Events.attendance(learner, 12).build());
    }

    /// An absent learner of this school.
    ///
    /// @return the learner's id
    public UUID sendAbsentLearnerOf(String school) {
        send(Events.attendance(learner, 12).setSchoolId(school).build());
        return learner;
    }

    public void announceSchool(String school, String district, String province) {
        AreaChanged event = AreaChanged.newBuilder()
                .setSchoolId(school)
                .setVersion(1)
                .setName("A school")
                .setProvince(province)
                .setDistrict(district)
                .setChangedAt(Events.RECEIVED_AT)
                .build();
        announce(Topic.AREA_CHANGED, school, event);
    }

    /// The round of all submissions here, open on the day of the test.
    public String announceOpenRound() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        announce(
                Topic.ROUND_CHANGED,
                Events.ROUND,
                new RoundChanged(Events.ROUND, 1L, today.minusDays(30), today.plusDays(30), Events.RECEIVED_AT));
        return Events.ROUND;
    }

    /// A round that nobody scores again.
    public void announceClosedRound(String round) {
        LocalDate past = LocalDate.of(2020, 1, 1);
        announce(Topic.ROUND_CHANGED, round, new RoundChanged(round, 1L, past, past, Events.RECEIVED_AT));
    }

    public void sendSuspicion() {
        send(Events.suspicion(learner).build());
    }

    public List<RiskProfileAssessed> profilesOfLearner() {
        return eventsOfLearner(Topic.RISK_PROFILE_ASSESSED, RiskProfileAssessed.class)
                .toList();
    }

    public List<StatutoryTriggerRaised> triggersOfLearner() {
        return eventsOfLearner(Topic.STATUTORY_TRIGGER_RAISED, StatutoryTriggerRaised.class)
                .toList();
    }

    /// The causes of what was put aside of this learner.
    public List<String> causesIn(String deadLetterTopic) {
        return heard(deadLetterTopic)
                .map(one -> EventHeaders.text(one.headers(), "dlt_cause").orElse(""))
                .toList();
    }

    /// Records of its topics that the scoring group has not committed yet.
    public long recordsNotReadByScoring() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets("scoring")
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> ends = consumer.endOffsets(committed.keySet());
            return committed.entrySet().stream()
                    .mapToLong(read -> ends.getOrDefault(read.getKey(), 0L)
                            - read.getValue().offset())
                    .sum();
        }
    }

    private <T extends SpecificRecord> Stream<T> eventsOfLearner(Topic topic, Class<T> type) {
        AvroDeserializer<T> reader = new AvroDeserializer<>(registry, type);
        return heard(topic.topicName())
                .map(one -> Objects.requireNonNull(reader.deserialize(one.topic(), one.value())));
    }

    private Stream<ConsumerRecord<String, byte[]>> heard(String topic) {
        consumer.poll(Duration.ofMillis(500)).forEach(heard::add);
        return heard.stream()
                .filter(one -> one.topic().equals(topic) && learner.toString().equals(one.key()));
    }

    private void send(SubmissionReceived submission) {
        send(Objects.requireNonNull(
                new AvroSerializer(registry).serialize(Topic.SUBMISSION_RECEIVED.topicName(), submission)));
    }

    private void send(byte[] value) {
        var _ = producer.send(new ProducerRecord<>(Topic.SUBMISSION_RECEIVED.topicName(), learner.toString(), value));
        producer.flush();
    }

    private void announce(Topic topic, String key, SpecificRecord event) {
        var _ = producer.send(new ProducerRecord<>(
                topic.topicName(),
                key,
                Objects.requireNonNull(new AvroSerializer(registry).serialize(topic.topicName(), event))));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
