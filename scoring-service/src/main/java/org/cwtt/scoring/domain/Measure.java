package org.cwtt.scoring.domain;

import java.util.List;

/// How a scale makes one number of one respondent's answers.
public sealed interface Measure permits GrowthMeasure, NumberMeasure, ShareMeasure, SumMeasure {

    /// Measures one submission.
    Measurement of(Submission submission);

    /// The items it looks at.
    List<String> items();

    /// The range its numbers lie in.
    Bounds range();

    /// True when its numbers have no fractions.
    boolean wholeNumbers();

    /// Facts beside the answers that are needed to recompute the number by hand.
    default List<ItemAnswer> facts(Submission submission) {
        return List.of();
    }
}
