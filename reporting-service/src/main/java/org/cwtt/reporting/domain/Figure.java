package org.cwtt.reporting.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/// One cell as everybody may see it: small numbers hidden, others rounded.
///
/// @param domain empty where the indicator has no such breakdown
/// @param level empty where the indicator has no such breakdown
/// @param numerator empty when suppressed
/// @param denominator empty when suppressed or unknown
public record Figure(
        AreaRound place,
        Indicator indicator,
        String domain,
        String level,
        OptionalLong numerator,
        OptionalLong denominator) {

    /// The cell's key: `indicator|areaLevel|area|round|domain|level`.
    public String cell() {
        return String.join("|", indicator.id(), place.areaLevel().name(), place.area(), place.round(), domain, level);
    }

    public boolean suppressed() {
        return numerator.isEmpty();
    }

    /// The share in percent, to one decimal, from the rounded counts; empty when one of them is hidden or zero is
    /// divided by.
    public Optional<BigDecimal> percentage() {
        if (numerator.isEmpty() || denominator.isEmpty() || denominator.getAsLong() == 0) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(numerator.getAsLong() * 100)
                .divide(BigDecimal.valueOf(denominator.getAsLong()), 1, RoundingMode.HALF_UP));
    }

    boolean sameValueAs(Figure other) {
        return numerator.equals(other.numerator) && denominator.equals(other.denominator);
    }
}
