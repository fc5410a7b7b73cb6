package org.cwtt.scoring.domain;

import java.util.List;
import java.util.Set;

/// A published instrument, or a reference rule of the same shape: what it makes of one respondent's answers.
public sealed interface Scale permits FindingsScale, ScoredScale {

    /// Name, respondent and source.
    ScaleTitle title();

    /// The items it looks at.
    List<String> items();

    /// Every item it looks at, with the kind of answer it expects.
    List<ExpectedItem> expects();

    /// The items that a band rests on in this submission.
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
