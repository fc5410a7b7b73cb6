package org.cwtt.casework.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a team has still to do for a child, in short.
///
/// @param caseState none while no profile has called for a case
/// @param reviewBy when the team has to have met; none while there is no open case
/// @param dueOn the earliest day on which a planned service is due
public record Agenda(
        @Nullable CaseState caseState,
        @Nullable LocalDate reviewBy,
        @Nullable LocalDate dueOn) {
    /// Nothing is open.
    public static final Agenda NONE = new Agenda(null, null, null);

    /// True when a planned service was due before today.
    public boolean deliveryOverdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }

    /// True when the team should have met before today.
    public boolean reviewOverdue(LocalDate today) {
        return caseState != null && caseState.isOpen() && reviewBy != null && reviewBy.isBefore(today);
    }
}
