package org.cwtt.casework.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a team agrees on for one domain of a child. All of it is codes: free text stands in notes alone.
///
/// @param intervention code in the catalogue, such as `school-nutrition`
/// @param goal code in the catalogue, such as `two-meals-a-day`
/// @param responsible login or profession of the one who sees to it
/// @param everyDays days from one delivery to the next; none: once
/// @param endsOn the last day; none: until it is completed or stopped
public record Plan(
        Domain domain,
        String intervention,
        String goal,
        String responsible,
        LocalDate startsOn,
        @Nullable Integer everyDays,
        @Nullable LocalDate endsOn) {
    /// The day on which the next delivery is due.
    ///
    /// @param lastOn the day of the latest delivery, if there was any
    /// @return none when nothing is due any more
    public @Nullable LocalDate nextDueOn(@Nullable LocalDate lastOn) {
        LocalDate next = lastOn == null ? startsOn : everyDays == null ? null : lastOn.plusDays(everyDays);
        return next != null && endsOn != null && next.isAfter(endsOn) ? null : next;
    }
}
