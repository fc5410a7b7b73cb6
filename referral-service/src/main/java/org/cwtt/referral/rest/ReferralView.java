package org.cwtt.referral.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Due;
import org.cwtt.referral.domain.Escalation;
import org.cwtt.referral.domain.Occupancy;
import org.cwtt.referral.domain.Place;
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

        @Nullable @Schema(description = "When the next step is due; absent while nobody is waited for")
        Instant dueAt,

        @Schema(description = "The next step is late") boolean overdue,

        @Nullable @Schema(description = "DISTRICT or PROVINCE while the next step is late and they were told")
        Escalation escalatedTo,

        @Nullable String outcome,
        @Nullable Instant appointmentAt,

        @Nullable @Schema(description = "Declined: the referral that a person made of it; never for a department")
        UUID reroutedTo,

        @Nullable @Schema(description = "Declined and not re-routed: whom the routing table proposes")
        Department proposedDepartment,

        @Nullable @Schema(description = "Where the department sees the child, if it said so")
        ServiceView service,

        @Nullable
        @Schema(description = "Not answered: the nearest service that has room at this moment; the ETag is not its")
        ServiceView proposedService,

        @Nullable List<HistoryView> history) {

    /// As the department that holds it sees it: what it needs to act, nothing else. What it declined is not its work.
    static ReferralView forDepartment(Referral referral, String pairwiseChildId, Instant now) {
        Due due = referral.state() == ReferralState.DECLINED ? Due.NEVER : referral.due();
        return view(referral, due, null, pairwiseChildId, now);
    }

    /// As a practitioner sees it.
    ///
    /// @param proposed whom the routing table proposes, should it have been declined
    static ReferralView forPractitioner(Referral referral, @Nullable Department proposed, Instant now) {
        ReferralView view = view(referral, referral.due(), referral.childId(), null, now);
        boolean waiting = referral.state() == ReferralState.DECLINED && referral.reroutedTo() == null;
        return view.with(referral.roundId(), referral.reroutedTo(), waiting ? proposed : null);
    }

    private static ReferralView view(
            Referral referral, Due due, @Nullable UUID childId, @Nullable String pairwiseChildId, Instant now) {
        return new ReferralView(
                referral.id(),
                childId,
                pairwiseChildId,
                referral.department(),
                referral.state(),
                referral.version(),
                referral.urgency().priority(),
                referral.reasons().standingCodes(),
                null,
                referral.schoolId(),
                referral.urgency().respondBy(),
                due.at(),
                due.isOverdue(now),
                due.escalation() == Escalation.NONE ? null : due.escalation(),
                referral.outcome(),
                referral.appointmentAt(),
                null,
                null,
                null,
                null,
                null);
    }

    ReferralView with(List<HistoryView> steps) {
        return copy(roundId, reroutedTo, proposedDepartment, service, proposedService, steps);
    }

    /// @param chosen where the department sees the child
    /// @param near where it could
    ReferralView with(@Nullable Occupancy chosen, @Nullable Place near) {
        return copy(
                roundId,
                reroutedTo,
                proposedDepartment,
                chosen == null ? null : ServiceView.of(chosen),
                near == null ? null : ServiceView.of(near),
                history);
    }

    private ReferralView with(@Nullable String round, @Nullable UUID rerouted, @Nullable Department proposed) {
        return copy(round, rerouted, proposed, service, proposedService, history);
    }

    private ReferralView copy(
            @Nullable String round,
            @Nullable UUID rerouted,
            @Nullable Department proposed,
            @Nullable ServiceView chosen,
            @Nullable ServiceView near,
            @Nullable List<HistoryView> steps) {
        return new ReferralView(
                id,
                childId,
                pairwiseChildId,
                department,
                state,
                version,
                priority,
                reasons,
                round,
                schoolId,
                respondBy,
                dueAt,
                overdue,
                escalatedTo,
                outcome,
                appointmentAt,
                rerouted,
                proposed,
                chosen,
                near,
                steps);
    }
}
