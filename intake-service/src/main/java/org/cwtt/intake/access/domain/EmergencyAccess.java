package org.cwtt.intake.access.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Access to a child outside one's areas, in an emergency.
///
/// @param reader subject of the token of whoever opened it
public record EmergencyAccess(
        UUID id,
        UUID childId,
        String reader,
        String reason,
        Instant openedAt,
        Instant closesAt,
        @Nullable Review review) {
    /// What somebody else found about it.
    public record Review(String by, Instant at, String finding) {}
}
