package org.cwtt.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.AreaChanged;
import org.jspecify.annotations.Nullable;

/// Fixtures that read as sentences.
final class Events {
    static final String TOPIC = Topic.AREA_CHANGED.topicName();
    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private Events() {}

    static AreaChanged school(String emis, long version) {
        return AreaChanged.newBuilder()
                .setSchoolId(emis)
                .setVersion(version)
                .setName("Thuto Primary")
                .setProvince("GP")
                .setDistrict("JHB")
                .setEnrolments(List.of())
                .setChangedAt(Instant.parse("2026-02-03T08:00:00Z"))
                .build();
    }

    static OutgoingEvent announcementOf(AreaChanged school) {
        return new OutgoingEvent(UUID.randomUUID(), TOPIC, school.getSchoolId(), school, TRACEPARENT);
    }

    static Headers headersWith(UUID id) {
        return EventHeaders.of(id, "AreaChanged", "intake", Instant.parse("2026-02-03T08:00:00Z"), TRACEPARENT);
    }

    static ConsumerRecord<String, byte[]> consumed(long offset, Headers headers, byte @Nullable [] value) {
        return new ConsumerRecord<>(
                TOPIC, 0, offset, 0L, TimestampType.CREATE_TIME, 3, 3, "key", value, headers, Optional.empty());
    }

    static ConsumerRecord<String, byte[]> consumedWithoutHeaders(long offset, byte @Nullable [] value) {
        return consumed(offset, new RecordHeaders(), value);
    }

    static ConsumerRecords<String, byte[]> batch(List<ConsumerRecord<String, byte[]>> records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of());
    }
}
