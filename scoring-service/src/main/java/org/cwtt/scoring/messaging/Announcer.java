package org.cwtt.scoring.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.cwtt.messaging.AvroSerializer;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.messaging.TraceContext;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.schemas.scoring.StatutoryTriggerRaised;
import org.cwtt.scoring.domain.RiskProfile;
import org.cwtt.scoring.domain.StatutoryTrigger;
import org.jspecify.annotations.Nullable;

/// Makes the records that go out: Avro in the wire format, with event headers and the trace of the submission.
///
/// Each may find the registry away when it is asked for the first time.
final class Announcer {
    private static final String SERVICE = "scoring";

    private final AvroSerializer serializer;

    Announcer(SchemaRegistry registry) {
        this.serializer = new AvroSerializer(registry);
    }

    /// What brings an announcement about.
    ///
    /// @param timestamp of the record, which its effects bear, too
    /// @param traceparent the W3C trace context in which they go on, where there is one
    record Cause(long timestamp, @Nullable String traceparent) {
        static Cause of(Record<String, byte[]> received) {
            return new Cause(
                    received.timestamp(),
                    EventHeaders.text(received.headers(), EventHeaders.TRACEPARENT)
                            .orElse(null));
        }
    }

    Record<String, byte[]> of(RiskProfile profile, Cause cause) {
        RiskProfileAssessed event = Profiles.event(profile);
        byte[] value = bytes(Topic.RISK_PROFILE_ASSESSED, event);
        Headers headers = headers(event, profile.id(), profile.assessedAt(), cause.traceparent());
        return new Record<>(profile.childId().toString(), value, cause.timestamp(), headers);
    }

    /// No trace shows what is done for the statutory lane: by it, whoever reads traces would know of the suspicion.
    Record<String, byte[]> of(StatutoryTrigger trigger, Received submission, Cause cause) {
        StatutoryTriggerRaised event = Profiles.event(trigger, submission);
        byte[] value = bytes(Topic.STATUTORY_TRIGGER_RAISED, event);
        Headers headers =
                headers(event, idOf(trigger), trigger.raisedAt(), TraceContext.unrecorded(cause.traceparent()));
        return new Record<>(submission.childId().toString(), value, cause.timestamp(), headers);
    }

    /// Another version of the submission tells something new, such as whose record it is in now.
    private static UUID idOf(StatutoryTrigger trigger) {
        String name = "statutory-trigger|" + trigger.id() + "|" + trigger.submissionVersion();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    private byte[] bytes(Topic topic, SpecificRecord event) {
        return Objects.requireNonNull(serializer.serialize(topic.topicName(), event));
    }

    private static Headers headers(SpecificRecord event, UUID id, Instant time, @Nullable String traceparent) {
        return EventHeaders.of(id, event.getSchema().getFullName(), SERVICE, time, traceparent);
    }
}
