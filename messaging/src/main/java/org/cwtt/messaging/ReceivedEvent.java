package org.cwtt.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event as it was heard.
///
/// @param id the CloudEvents id, or one derived from the record's place when the sender gave none
/// @param time when it was announced
/// @param traceparent the W3C trace context of the sender, where there is one
public record ReceivedEvent<T>(
        UUID id,
        @Nullable String key,
        T payload,
        Instant time,
        @Nullable String traceparent) {}
