package org.cwtt.intake.quality.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One thing to look for, as data.
///
/// @param says what it means, for a person
/// @param source of its figures
/// @param respondents who all should answer
/// @param item code of the item that is looked at
/// @param other code of the item that it is compared with
/// @param byAge the least and the greatest plausible value by completed years of age
/// @param secondsAnItem how long an answered item takes at least
public record QualityRule(
        String id,
        Kind kind,
        String says,
        @Nullable String source,
        List<String> respondents,
        @Nullable String item,
        @Nullable String other,
        Map<Integer, List<Double>> byAge,
        @Nullable Integer secondsAnItem) {
    /// How it is looked for.
    public enum Kind {
        MISSING_SECTION,
        OUT_OF_RANGE_BY_AGE,
        BMI_OUT_OF_RANGE_BY_AGE,
        MORE_THAN,
        UNDECIDED_PAIR,
        TWICE,
        TOO_FAST
    }

    public QualityRule {
        Objects.requireNonNull(id, "a rule needs an id");
        Objects.requireNonNull(kind, "a rule needs a kind");
        Objects.requireNonNull(says, "a rule needs to say what it means");
        respondents = respondents == null ? List.of() : List.copyOf(respondents);
        byAge = byAge == null ? Map.of() : Map.copyOf(byAge);
    }
}
