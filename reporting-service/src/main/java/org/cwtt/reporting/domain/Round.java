package org.cwtt.reporting.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A round of assessments.
///
/// @param id such as `2026-T1`
/// @param version of the round's record; an older one is ignored; 0 and no dates when only profiles have named it
public record Round(
        String id,
        long version,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn) {

    /// The quarter of the year in which it closes; empty while its days are not known.
    public Optional<Quarter> quarter() {
        LocalDate closes = closesOn;
        return closes == null ? Optional.empty() : Optional.of(Quarter.of(closes));
    }
}
