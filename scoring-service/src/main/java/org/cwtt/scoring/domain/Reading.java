package org.cwtt.scoring.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one scale says of one submission.
///
/// @param reached the bands reached
/// @param score the number that was banded; none for findings
/// @param settled true when nothing that is missing could change it
/// @param note why the answers cannot be trusted or scored, as a code
public record Reading(
        List<Band> reached,
        @Nullable Double score,
        boolean settled,
        @Nullable String note) {
    private static final Reading UNSCORED = new Reading(List.of(), null, false, null);

    /// Too many answers are missing.
    static Reading unscored() {
        return UNSCORED;
    }

    /// The answers are there, but cannot be trusted or lie outside what the scale is made for.
    static Reading unusable(String note) {
        return new Reading(List.of(), null, false, note);
    }

    /// Nothing can be expected of the child yet, so nothing is missing either.
    static Reading notExpected(@Nullable String note) {
        return new Reading(List.of(), null, true, note);
    }

    boolean reaches(String band) {
        for (Band candidate : reached) {
            if (candidate.name().equals(band)) {
                return true;
            }
        }
        return false;
    }
}
