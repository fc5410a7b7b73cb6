package org.cwtt.casework.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One step in the life of a referral.
///
/// @param from none when the referral is new
/// @param version grows by one with every step
/// @param reasons what called for it, such as `NUTRITION:HIGH`
/// @param outcome code of the outcome, or of the reason for declining
public record ReferralStep(
        UUID referralId,
        UUID childId,
        String department,
        @Nullable String from,
        String to,
        long version,
        String priority,
        List<String> reasons,
        String roundId,
        Instant respondBy,
        @Nullable String outcome,
        Instant occurredAt)
        implements Fact {}
