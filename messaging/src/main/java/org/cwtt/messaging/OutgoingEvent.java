package org.cwtt.messaging;

import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/// One event to announce.
///
/// @param id the CloudEvents id; a repeat of the same fact must have the same id
/// @param key the record key: events of one key keep their order
/// @param traceparent the W3C trace context of the cause, where there is one
/// @param tellsTrace whether the record carries the trace, or only those see it who run the platform
public record OutgoingEvent(
        UUID id,
        String topic,
        String key,
        SpecificRecord payload,
        @Nullable String traceparent,
        boolean tellsTrace) {
    /// One that carries its trace.
    public OutgoingEvent(UUID id, String topic, String key, SpecificRecord payload, @Nullable String traceparent) {
        this(id, topic, key, payload, traceparent, true);
    }
}
