package org.cwtt.scoring.domain;

import java.util.List;

/// What becomes of a sum when answers are missing.
///
/// @param policy how those that may be missing are made up for
/// @param allowed the most items that may be without a value
/// @param among the items whose blanks are counted: the sum's own, or those of the questionnaire it is a part of
public record Blanks(Policy policy, int allowed, List<SumItem> among) {

    /// How blanks are made up for.
    public enum Policy {
        /// Each counts 0.
        ZERO,
        /// Each counts as the mean of the answered items: sum x items / answered. The outcome is not rounded.
        PRORATE
    }

    /// @throws InvalidRulesetException when every item could be missing
    public Blanks {
        among = List.copyOf(among);
        if (allowed < 0 || allowed >= among.size()) {
            throw new InvalidRulesetException("blanks-allowed must be at least 0 and less than the number of items");
        }
    }

    boolean tooMany(Submission submission) {
        int blanks = 0;
        for (SumItem item : among) {
            if (item.isBlank(submission)) {
                blanks++;
            }
        }
        return blanks > allowed;
    }
}
