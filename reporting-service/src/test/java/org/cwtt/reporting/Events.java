package org.cwtt.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cwtt.local.test.RealParts;
import org.cwtt.messaging.AvroSerializer;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.AreaChanged;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.intake.Enrolment;
import org.cwtt.schemas.intake.RoundChanged;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskFlag;
import org.cwtt.schemas.scoring.RiskLevel;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.schemas.scoring.Sex;

/// Announces what the other services announce.
public final class Events implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-02-03T08:00:00Z");

    private final AvroSerializer serializer = new AvroSerializer(new SchemaRegistry(RealParts.registryUrl()));
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", RealParts.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());

    /// A school with a hundred learners.
    public void school(String emis, long version, String province, String district) {
        send(
                Topic.AREA_CHANGED,
                emis,
                AreaChanged.newBuilder()
                        .setSchoolId(emis)
                        .setVersion(version)
                        .setName("Primary school " + emis)
                        .setProvince(province)
                        .setDistrict(district)
                        .setEnrolments(List.of(new Enrolment("R", 40), new Enrolment("1", 60)))
                        .setChangedAt(NOW)
                        .build());
    }

    public void round(String round) {
        round(round, LocalDate.of(2026, 1, 14), LocalDate.of(2026, 3, 27));
    }

    public void round(String round, LocalDate opensOn, LocalDate closesOn) {
        send(Topic.ROUND_CHANGED, round, new RoundChanged(round, 1L, opensOn, closesOn, NOW));
    }

    /// A profile of each of these children.
    public void assess(List<UUID> children, String round, String school, long sequence, RiskLevel nutrition) {
        children.forEach(child -> profile(child, round, school, sequence, nutrition));
    }

    private void profile(UUID child, String round, String school, long sequence, RiskLevel nutrition) {
        profile(child, round, school, sequence, Map.of(Domain.NUTRITION, nutrition), false);
    }

    /// A profile with a flag of each of these domains.
    public void profile(
            UUID child, String round, String school, long sequence, Map<Domain, RiskLevel> levels, boolean complete) {
        send(
                Topic.RISK_PROFILE_ASSESSED,
                child.toString(),
                RiskProfileAssessed.newBuilder()
                        .setProfileId(named(child + round + sequence))
                        .setChildId(child)
                        .setRoundId(round)
                        .setSequence(sequence)
                        .setRulesetId("cwtt")
                        .setRulesetVersion("1")
                        .setSchoolId(school)
                        .setGrade("1")
                        .setSex(Sex.FEMALE)
                        .setRespondents(List.of("CAREGIVER"))
                        .setComplete(complete)
                        .setFlags(levels.entrySet().stream()
                                .map(level -> RiskFlag.newBuilder()
                                        .setDomain(level.getKey())
                                        .setLevel(level.getValue())
                                        .setProvisional(!complete)
                                        .build())
                                .toList())
                        .setAssessedAt(NOW)
                        .build());
    }

    void erase(List<UUID> children) {
        children.forEach(child -> send(
                Topic.CHILD_CHANGED,
                child.toString(),
                ChildChanged.newBuilder()
                        .setChildId(child)
                        .setVersion(2)
                        .setState(ChildState.ERASED)
                        .setSex(org.cwtt.schemas.intake.Sex.UNKNOWN)
                        .setSchoolId("")
                        .setGrade("")
                        .setChangedAt(NOW)
                        .build()));
    }

    public void referral(UUID child, String round, String school, long version, String state) {
        send(
                Topic.REFERRAL_STATUS_CHANGED,
                child.toString(),
                ReferralStatusChanged.newBuilder()
                        .setReferralId(named(child + "HEALTH"))
                        .setChildId(child)
                        .setDepartment("HEALTH")
                        .setTo(state)
                        .setVersion(version)
                        .setPriority("HIGH")
                        .setRoundId(round)
                        .setSchoolId(school)
                        .setRespondBy(NOW)
                        .setOccurredAt(NOW)
                        .build());
    }

    /// Bytes that no contract knows.
    void poison(Topic topic, String key) {
        producer.send(new ProducerRecord<>(topic.topicName(), key, "not Avro".getBytes(UTF_8)));
        producer.flush();
    }

    private void send(Topic topic, String key, SpecificRecord event) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic.topicName(), key, serializer.serialize(topic.topicName(), event));
        EventHeaders.of(UUID.randomUUID(), event.getSchema().getFullName(), "test", NOW, null)
                .forEach(message.headers()::add);
        producer.send(message);
    }

    /// Children of one test, numbered.
    static List<UUID> children(String test, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> named(test + i)).toList();
    }

    public static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
