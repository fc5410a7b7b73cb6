package org.cwtt.referral.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step in a referral's life, as it is told afterwards.
///
/// @param reasons codes of the reasons that stood after it
/// @param escalation who was told that the step is late, as of then
/// @param actor who took the step
/// @param serviceId where the department saw the child, as of then
public record HistoryEntry(
        long version,
        ReferralStep step,
        @Nullable ReferralState from,
        ReferralState to,
        Priority priority,
        List<String> reasons,
        Instant respondBy,
        @Nullable String outcome,
        Escalation escalation,
        String actor,
        Instant occurredAt,
        @Nullable String serviceId) {
    public HistoryEntry {
        reasons = List.copyOf(reasons);
    }

    /// The same step as the first word that a department had of the referral.
    public HistoryEntry asRequested() {
        return new HistoryEntry(
                version,
                ReferralStep.REQUESTED,
                null,
                to,
                priority,
                reasons,
                respondBy,
                outcome,
                escalation,
                actor,
                occurredAt,
                serviceId);
    }
}
