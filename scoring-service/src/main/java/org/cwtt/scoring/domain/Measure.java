package org.cwtt.scoring.domain;

import java.util.List;

/// How a scale makes one number of one respondent's answers.
public sealed interface Measure
        permits BenchmarkMeasure, CountMeasure, GrowthMeasure, NumberMeasure, ShareMeasure, SumMeasure {

    /// Measures one submission.
    Measurement of(Submission submission);

    /// The items it looks at.
    List<String> items();

    /// The items that its number rests on in this submission: those that skip logic answers are not among them.
    default List<String> itemsBehind(Submission submission) {
        return items();
    }

    /// Every item it looks at, with the kind of answer it expects.
    List<ExpectedItem> expects();

    /// True when nothing can be expected of the child yet, so that nothing is missing when it was not asked.
    default boolean expectsNothingOf(Interview interview) {
        return false;
    }

    /// True when the age decides what the number is.
    default boolean dependsOnAge() {
        return false;
    }

    /// The range its numbers lie in.
    Bounds range();

    /// True when its numbers have no fractions.
    boolean wholeNumbers();

    /// Facts beside the answers that are needed to recompute the number by hand.
    default List<ItemAnswer> facts(Submission submission) {
        return List.of();
    }
}
