package org.cwtt.referral.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.HistoryEntry;
import org.cwtt.referral.domain.Priority;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A referral as its reader may see it: a department by its own child id, others by the platform's.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferralView(
        UUID id,

        @Nullable @Schema(description = "The platform's child id; never for a department")
        UUID childId,

        @Nullable @Schema(description = "The department's own child id")
        String pairwiseChildId,

        Department department,
        ReferralState state,
        long version,
        Priority priority,
        @Schema(examples = "NUTRITION:HIGH") List<String> reasons,
        @Nullable String roundId,
        String schoolId,
        Instant respondBy,

        @Schema(description = "Requested, unanswered, and past its deadline")
        boolean overdue,

        @Nullable String outcome,
        @Nullable Instant appointmentAt,
        @Nullable List<HistoryEntry> history) {

    /// As the department that holds it sees it: what it needs to act, nothing else.
    static ReferralView forDepartment(Referral referral, String pairwiseChildId, Instant now) {
        return view(referral, null, pairwiseChildId, null, now);
    }

    /// As a practitioner sees it.
    static ReferralView forPractitioner(Referral referral, Instant now) {
        return view(referral, referral.childId(), null, referral.roundId(), now);
    }

    private static ReferralView view(
            Referral referral,
            @Nullable UUID childId,
            @Nullable String pairwiseChildId,
            @Nullable String roundId,
            Instant now) {
        return new ReferralView(
                referral.id(),
                childId,
                pairwiseChildId,
                referral.department(),
                referral.state(),
                referral.version(),
                referral.urgency().priority(),
                referral.reasons().standingCodes(),
                roundId,
                referral.schoolId(),
                referral.urgency().respondBy(),
                referral.isOverdue(now),
                referral.outcome(),
                referral.appointmentAt(),
                null);
    }

    ReferralView with(List<HistoryEntry> steps) {
        return new ReferralView(
                id,
                childId,
                pairwiseChildId,
                department,
                state,
                version,
                priority,
                reasons,
                roundId,
                schoolId,
                respondBy,
                overdue,
                outcome,
                appointmentAt,
                steps);
    }
}
