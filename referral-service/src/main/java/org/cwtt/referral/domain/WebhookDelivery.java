package org.cwtt.referral.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message to a webhook, and how it fares.
///
/// @param lastOutcome a status, or what kept the last call from being answered
public record WebhookDelivery(
        UUID id,
        State state,
        int attempts,
        Instant nextAttemptAt,
        @Nullable String lastOutcome) {

    /// How far a message has come.
    public enum State {
        PENDING,
        DELIVERED,
        /// Given up; it goes out again when somebody replays it.
        DEAD
    }
}
