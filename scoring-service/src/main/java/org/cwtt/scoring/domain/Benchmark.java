package org.cwtt.scoring.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What learners are expected to reach by the end of a grade.
///
/// @param grade 0 for Grade R
/// @param item the item that holds what the learner reached
/// @param expected in the unit of the item
/// @param languages codes of the languages of learning that it is published for
/// @param note what a reader must know of it, such as that it is to be confirmed
public record Benchmark(
        int grade,
        String item,
        double expected,
        Set<String> languages,
        @Nullable String note) {

    /// @throws InvalidRulesetException when nothing could be held to it
    public Benchmark {
        languages = Set.copyOf(languages);
        if (expected <= 0 || languages.isEmpty()) {
            throw new InvalidRulesetException("a benchmark needs languages, and more than 0 to be expected");
        }
    }
}
