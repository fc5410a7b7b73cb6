package org.cwtt.referral;

import com.fasterxml.uuid.Generators;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cwtt.local.test.RealParts;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.AvroSerializer;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.AreaChanged;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.intake.Sex;
import org.cwtt.schemas.referral.DepartmentResponded;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskFlag;
import org.cwtt.schemas.scoring.RiskLevel;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.schemas.scoring.StatutoryTriggerRaised;

/// The services and departments around referral, played through the real topics.
public final class Neighbours {
    static final String SCHOOL_IN_JOHANNESBURG = "700400001";
    static final String SCHOOL_IN_DURBAN = "500200001";
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static final SchemaRegistry REGISTRY = new SchemaRegistry(RealParts.registryUrl());
    private static final AvroSerializer SERIALIZER = new AvroSerializer(REGISTRY);

    private Neighbours() {}

    static UUID newId() {
        return Generators.timeBasedEpochGenerator().generate();
    }

    static void schoolsAreKnown() {
        send(Topic.AREA_CHANGED, SCHOOL_IN_JOHANNESBURG, school(SCHOOL_IN_JOHANNESBURG, "GP", "JHB"));
        send(Topic.AREA_CHANGED, SCHOOL_IN_DURBAN, school(SCHOOL_IN_DURBAN, "KZN", "ETH"));
    }

    static void childIs(UUID child, long version, String school, String... consents) {
        send(
                Topic.CHILD_CHANGED,
                child.toString(),
                ChildChanged.newBuilder()
                        .setChildId(child)
                        .setVersion(version)
                        .setState(ChildState.ACTIVE)
                        .setSex(Sex.FEMALE)
                        .setSchoolId(school)
                        .setGrade("1")
                        .setSharingConsents(List.of(consents))
                        .setChangedAt(Instant.now())
                        .build());
    }

    /// The child is merged or erased.
    static void childBecomes(UUID child, long version, ChildState state) {
        send(
                Topic.CHILD_CHANGED,
                child.toString(),
                ChildChanged.newBuilder()
                        .setChildId(child)
                        .setVersion(version)
                        .setState(state)
                        .setSex(Sex.FEMALE)
                        .setSchoolId(SCHOOL_IN_JOHANNESBURG)
                        .setGrade("1")
                        .setSharingConsents(List.of("HEALTH"))
                        .setChangedAt(Instant.now())
                        .build());
    }

    /// The registry has found that the child is another one of it.
    static void childIsMerged(UUID child, long version, UUID survivor) {
        send(
                Topic.CHILD_CHANGED,
                child.toString(),
                ChildChanged.newBuilder()
                        .setChildId(child)
                        .setVersion(version)
                        .setState(ChildState.MERGED)
                        .setMergedInto(survivor)
                        .setSex(Sex.FEMALE)
                        .setSchoolId(SCHOOL_IN_JOHANNESBURG)
                        .setGrade("1")
                        .setSharingConsents(List.of())
                        .setChangedAt(Instant.now())
                        .build());
    }

    static RiskProfileAssessed profile(UUID child, long sequence, RiskFlag... flags) {
        return profileAt(SCHOOL_IN_JOHANNESBURG, child, sequence, flags);
    }

    static RiskProfileAssessed profileAt(String school, UUID child, long sequence, RiskFlag... flags) {
        return profile("2026-T1", school, child, sequence, flags);
    }

    /// The first profile of the round before.
    static RiskProfileAssessed earlierProfile(UUID child, RiskFlag... flags) {
        return profile("2025-T4", SCHOOL_IN_JOHANNESBURG, child, 1, flags);
    }

    private static RiskProfileAssessed profile(
            String round, String school, UUID child, long sequence, RiskFlag... flags) {
        return RiskProfileAssessed.newBuilder()
                .setProfileId(newId())
                .setChildId(child)
                .setRoundId(round)
                .setSequence(sequence)
                .setRulesetId("cwtt-reference")
                .setRulesetVersion("1.0.0")
                .setSchoolId(school)
                .setGrade("1")
                .setSex(org.cwtt.schemas.scoring.Sex.FEMALE)
                .setComplete(true)
                .setFlags(Arrays.asList(flags))
                .setAssessedAt(Instant.now())
                .build();
    }

    static RiskFlag flag(Domain domain, RiskLevel level) {
        return RiskFlag.newBuilder()
                .setDomain(domain)
                .setLevel(level)
                .setProvisional(false)
                .build();
    }

    static void assessed(RiskProfileAssessed profile) {
        send(Topic.RISK_PROFILE_ASSESSED, profile.getChildId().toString(), profile);
    }

    static void triggered(UUID child, UUID submission, String item) {
        triggered(child, submission, item, "TEACHER");
    }

    static void triggered(UUID child, UUID submission, String item, String respondent) {
        triggered(trigger(child, submission, respondent).setItem(item).build());
    }

    /// A trigger of somebody whose login is known.
    public static void triggeredBy(UUID reporter, UUID child, UUID submission) {
        triggered(trigger(child, submission, "HEALTH_PRACTITIONER")
                .setReporter(reporter)
                .build());
    }

    static void triggered(StatutoryTriggerRaised trigger) {
        send(Topic.STATUTORY_TRIGGER_RAISED, trigger.getChildId().toString(), trigger);
    }

    static StatutoryTriggerRaised.Builder trigger(UUID child, UUID submission, String respondent) {
        return StatutoryTriggerRaised.newBuilder()
                .setTriggerId(newId())
                .setChildId(child)
                .setRoundId("2026-T1")
                .setSchoolId(SCHOOL_IN_JOHANNESBURG)
                .setSubmissionId(submission)
                .setSubmissionVersion(1)
                .setRespondent(respondent)
                .setItem("protection.suspected-abuse")
                .setRaisedAt(Instant.now());
    }

    static DepartmentResponded response(UUID referral, String department, String response) {
        return DepartmentResponded.newBuilder()
                .setResponseId(newId())
                .setReferralId(referral)
                .setDepartment(department)
                .setResponse(response)
                .setReason("COMPLETED".equals(response) ? "SERVICE_GIVEN" : null)
                .setRespondedAt(Instant.now())
                .build();
    }

    static void responded(DepartmentResponded response) {
        send(Topic.DEPARTMENT_RESPONDED, response.getReferralId().toString(), response);
    }

    static void send(Topic topic, String key, SpecificRecord event) {
        byte[] value = Objects.requireNonNull(SERIALIZER.serialize(topic.topicName(), event));
        sendBytes(topic, key, value);
    }

    static void sendBytes(Topic topic, String key, byte[] value) {
        Headers headers = EventHeaders.of(newId(), topic.schema().getFullName(), "test", Instant.now(), TRACE);
        Map<String, Object> config = Map.of("bootstrap.servers", RealParts.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.topicName(), null, key, value, headers));
        }
    }

    /// Everything in a topic at this moment.
    static List<ConsumerRecord<String, byte[]>> recordsOf(String topic) {
        Map<String, Object> config = Map.of("bootstrap.servers", RealParts.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    /// The events in a topic at this moment, in order.
    static <T extends SpecificRecord> List<T> eventsOf(Topic topic, Class<T> type) {
        AvroDeserializer<T> deserializer = new AvroDeserializer<>(REGISTRY, type);
        List<T> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> one : recordsOf(topic.topicName())) {
            T event = deserializer.deserialize(one.topic(), one.value());
            if (event != null) {
                events.add(event);
            }
        }
        return events;
    }

    /// A school in areas of its own departments: `catchment` is its health sub-district and its education district.
    public static void schoolIs(String emis, String province, String district, String catchment) {
        send(
                Topic.AREA_CHANGED,
                emis,
                AreaChanged.newBuilder(school(emis, province, district))
                        .setHealthSubDistrict(catchment)
                        .setEducationDistrict(catchment)
                        .build());
    }

    /// The same, with where it stands.
    static void schoolStands(
            String emis, String province, String district, String catchment, double latitude, double longitude) {
        send(
                Topic.AREA_CHANGED,
                emis,
                AreaChanged.newBuilder(school(emis, province, district))
                        .setHealthSubDistrict(catchment)
                        .setLatitude(latitude)
                        .setLongitude(longitude)
                        .build());
    }

    private static AreaChanged school(String emis, String province, String district) {
        return AreaChanged.newBuilder()
                .setSchoolId(emis)
                .setVersion(1)
                .setName("School " + emis)
                .setProvince(province)
                .setDistrict(district)
                .setChangedAt(Instant.now())
                .build();
    }
}
