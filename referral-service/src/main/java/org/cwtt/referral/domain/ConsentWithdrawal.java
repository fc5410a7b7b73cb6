package org.cwtt.referral.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A caregiver's consent to share with a department was withdrawn while the department knew of an open referral.
///
/// @param referral as it stands now
/// @param acknowledgedAt when the department said that it has taken note; null: not yet
/// @param acknowledgedBy login of the one who said so
public record ConsentWithdrawal(
        UUID id,
        Referral referral,
        Instant withdrawnAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy) {}
