package org.cwtt.scoring.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every scale must say of itself.
///
/// @param respondent who answers it
/// @param source the publication it comes from
/// @param years the ages it is made for, in completed years; none when any
/// @param note what a reader must know of it, such as that it is to be confirmed; none as a rule
public record ScaleTitle(
        String id,
        String name,
        Respondent respondent,
        String source,
        @Nullable Bounds years,
        @Nullable String note) {

    /// @throws InvalidRulesetException when the source is missing
    public ScaleTitle {
        if (source.isBlank()) {
            throw new InvalidRulesetException("scale " + id + " has no source");
        }
    }

    boolean suits(Interview interview) {
        return years == null || years.contain(interview.ageInYears());
    }

    /// The age, where the scale is made for some; else nothing.
    List<ItemAnswer> factsOf(Interview interview) {
        return years == null
                ? List.of()
                : List.of(new ItemAnswer("age-in-years", Integer.toString(interview.ageInYears())));
    }
}
