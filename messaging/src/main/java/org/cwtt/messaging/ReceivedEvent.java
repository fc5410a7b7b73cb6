package org.cwtt.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event as it was heard.
///
/// @param id the CloudEvents id, or one derived from the record's place when the sender gave none
/// @param time when it was announced
/// @param traceparent the W3C trace context of what it causes, where there is one
public record ReceivedEvent<T>(
        UUID id,
        @Nullable String key,
        T payload,
        Instant time,
        @Nullable String traceparent) {
    ReceivedEvent<T> within(@Nullable String trace) {
        return new ReceivedEvent<>(id, key, payload, time, trace);
    }
}
