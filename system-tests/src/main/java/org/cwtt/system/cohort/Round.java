package org.cwtt.system.cohort;

import java.time.LocalDate;
import java.util.List;

/// A round of assessments and the school days on which it is open.
public record Round(String id, LocalDate opensOn, LocalDate closesOn) {
    /// The first two terms of 2026.
    static List<Round> sample() {
        return List.of(
                new Round("2026-T1", LocalDate.of(2026, 1, 14), LocalDate.of(2026, 3, 27)),
                new Round("2026-T2", LocalDate.of(2026, 4, 8), LocalDate.of(2026, 6, 26)));
    }
}
