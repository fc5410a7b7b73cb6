package org.cwtt.scoring.domain;

/// The outcome of a measure: a number, or why there is none.
public sealed interface Measurement {

    /// The number to be banded.
    record Measured(double value) implements Measurement {}

    /// A number that answers still missing could raise.
    ///
    /// @param most what it would be at most
    record AtLeast(double value, double most) implements Measurement {}

    /// The answers do not count yet: nothing can be expected of a child at this stage.
    record NotExpected(String reason) implements Measurement {}

    /// There is no number, without anything being wrong.
    record Lacking(String reason) implements Measurement {
        /// Answers are missing.
        static final Lacking ANSWERS = new Lacking(Reading.ANSWERS_MISSING);
    }

    /// The answers are there but cannot be used; the code says why.
    record Unusable(String reason) implements Measurement {}
}
