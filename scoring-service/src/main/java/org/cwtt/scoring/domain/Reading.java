package org.cwtt.scoring.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one scale says of one submission.
///
/// @param reached the bands reached
/// @param score the number that was banded; none for findings
/// @param settled true when nothing that is missing could change it
/// @param reason why it is not settled, why nothing is expected, or what makes the score doubtful, as a code; none when
///     it is scored for good
/// @param noted true when the reason belongs into the notes on the quality of the data
public record Reading(
        List<Band> reached,
        @Nullable Double score,
        boolean settled,
        @Nullable String reason,
        boolean noted) {

    /// Too many items have no value.
    public static final String ANSWERS_MISSING = "answers-missing";

    /// Everything that is needed was answered.
    static Reading scored(List<Band> reached, @Nullable Double score) {
        return new Reading(reached, score, true, null, false);
    }

    /// What is known so far; answers still missing could add to it.
    static Reading unsettled(List<Band> reached, @Nullable Double score) {
        return new Reading(reached, score, false, ANSWERS_MISSING, false);
    }

    /// There is nothing to score, without anything being wrong.
    static Reading unscored(String reason) {
        return new Reading(List.of(), null, false, reason, false);
    }

    /// The answers are there, but cannot be trusted or lie outside what the scale is made for.
    static Reading unusable(String reason) {
        return new Reading(List.of(), null, false, reason, true);
    }

    /// Nothing can be expected of the child yet, so nothing is missing either.
    static Reading notExpected(@Nullable String reason) {
        return new Reading(List.of(), null, true, reason, reason != null);
    }

    /// The same, unless it says something already, with what makes it doubtful.
    Reading with(@Nullable String caution) {
        return caution == null || reason != null ? this : new Reading(reached, score, settled, caution, true);
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
