package org.cwtt.scoring.domain;

/// The outcome of a measure: a number, or why there is none.
public sealed interface Measurement {

    /// The number to be banded.
    record Measured(double value) implements Measurement {}

    /// Answers are missing.
    enum Lacking implements Measurement {
        ANSWERS
    }

    /// The answers are there but cannot be used; the code says why.
    record Unusable(String reason) implements Measurement {}
}
