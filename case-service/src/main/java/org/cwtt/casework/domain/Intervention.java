package org.cwtt.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One service planned for and delivered to a child.
///
/// @param version 1, and one more with every change; a delivery after the first changes none
/// @param roundId the latest round when it was planned
/// @param levelAtStart the domain's level in that round
/// @param outcome code of the outcome, or of the reason for stopping
/// @param nextDueOn when the next delivery is due; none when nothing is
public record Intervention(
        UUID id,
        UUID childId,
        UUID caseId,
        Plan plan,
        InterventionState state,
        long version,
        String roundId,
        RiskLevel levelAtStart,
        @Nullable String outcome,
        @Nullable LocalDate nextDueOn,
        Instant changedAt) {
    /// Outcome of what was still planned when the team closed the case.
    public static final String CASE_CLOSED = "CASE_CLOSED";

    /// True while a delivery is late.
    public boolean isOverdue(LocalDate today) {
        return nextDueOn != null && nextDueOn.isBefore(today);
    }

    /// The same version, with its next delivery due then.
    public Intervention due(@Nullable LocalDate next) {
        return new Intervention(
                id, childId, caseId, plan, state, version, roundId, levelAtStart, outcome, next, changedAt);
    }

    /// What a step makes of it.
    ///
    /// @param code the outcome, or the reason for stopping
    /// @throws IllegalMoveException when the life-cycle has no such move
    public InterventionChanged after(
            InterventionStep step, Plan next, @Nullable String code, @Nullable LocalDate lastOn, Instant at) {
        InterventionState reached = InterventionLifeCycle.after(state, step);
        LocalDate due = reached.isOpen() ? next.nextDueOn(lastOn) : null;
        Intervention after =
                new Intervention(id, childId, caseId, next, reached, version + 1, roundId, levelAtStart, code, due, at);
        return new InterventionChanged(step, state, after);
    }
}
