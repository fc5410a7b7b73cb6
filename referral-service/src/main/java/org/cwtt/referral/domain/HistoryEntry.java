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
}
