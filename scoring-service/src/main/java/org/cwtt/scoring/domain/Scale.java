package org.cwtt.scoring.domain;

import java.util.List;
import java.util.Set;

/// A published instrument, or a reference rule of the same shape: what it makes of one respondent's answers.
public sealed interface Scale permits FindingsScale, ScoredScale {

    /// The reason when the child is younger or older than the scale is made for.
    String AGE_OUTSIDE = "age-outside-scale";

    /// Name, respondent and source.
    ScaleTitle title();

    /// The items it looks at.
    List<String> items();

    /// Every item it looks at, with the kind of answer it expects.
    List<ExpectedItem> expects();

    /// Every ratio of two numbers in its conditions.
    List<Condition.Ratio> ratios();

    /// The items that it rests on in this submission: those that skip logic answers are not among them.
    List<String> itemsBehind(Submission submission);

    /// The items that one of its bands rests on in this submission.
    List<String> itemsBehind(Band band, Submission submission);

    /// True when nothing can be expected of the child yet, so that nothing is missing when it was not asked.
    default boolean expectsNothingOf(Interview interview) {
        return false;
    }

    /// The names of its bands.
    Set<String> bandNames();

    /// What it says of one submission.
    Reading read(Submission submission);

    /// Facts beside the answers that are needed to recompute it by hand.
    List<ItemAnswer> facts(Submission submission);

    default String id() {
        return title().id();
    }
}
