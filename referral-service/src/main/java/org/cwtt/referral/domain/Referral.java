package org.cwtt.referral.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request that one department act for one child.
///
/// @param roundId the latest round that gave a reason
/// @param schoolId EMIS number of the school the child attended when the referral was opened
/// @param version 1, and one more with every change
/// @param requestedAt when the department was first told; null while it was not
/// @param outcome code of the outcome, or of the reason for declining or cancelling
/// @param appointmentAt when the department will see the child
public record Referral(
        UUID id,
        UUID childId,
        Department department,
        String roundId,
        String schoolId,
        ReferralState state,
        long version,
        Urgency urgency,
        Reasons reasons,
        @Nullable Instant requestedAt,
        @Nullable String outcome,
        @Nullable Instant appointmentAt) {

    /// True once the department was told of it: only then does the referral exist for the department.
    public boolean isDisclosed() {
        return requestedAt != null;
    }

    /// True while the department has let its deadline pass without an answer.
    public boolean isOverdue(Instant now) {
        return state == ReferralState.REQUESTED && urgency.respondBy().isBefore(now);
    }

    Referral with(ReferralState next, @Nullable String code, @Nullable Instant appointment) {
        return new Referral(
                id,
                childId,
                department,
                roundId,
                schoolId,
                next,
                version + 1,
                urgency,
                reasons,
                requestedAt,
                code,
                appointment);
    }

    Referral with(ReferralState next, Reasons newReasons, Urgency newUrgency, @Nullable Instant told) {
        return new Referral(
                id,
                childId,
                department,
                newReasons.latestRound(),
                schoolId,
                next,
                version + 1,
                newUrgency,
                newReasons,
                told,
                outcome,
                appointmentAt);
    }
}
