package org.cwtt.intake.messaging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Derives an event's id from what it tells of, so that a repeat of the same fact is recognised.
public final class EventId {
    private EventId() {}

    /// The id of the event that says that `key` now has `version`.
    public static UUID of(String topic, Object key, long version) {
        return UUID.nameUUIDFromBytes((topic + "|" + key + "|" + version).getBytes(StandardCharsets.UTF_8));
    }
}
