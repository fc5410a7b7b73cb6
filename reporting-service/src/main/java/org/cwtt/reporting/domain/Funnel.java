package org.cwtt.reporting.domain;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// A funnel plot: how far shares of few children stray from the whole's share by chance alone.
///
/// Limits are those of the normal approximation to the binomial distribution at 95 % and 99.8 %, as in
/// D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005),
/// 1185-1202. Children of one school are alike, so more areas lie outside than chance alone explains: a point outside
/// asks for a look, it is no verdict.
///
/// @param share of the whole, from 0 to 1
public record Funnel(double share) {
    private static final double Z_95 = 1.960;
    private static final double Z_998 = 3.090;

    /// Where an area lies.
    public enum Position {
        /// Its share or its number of children is not told.
        UNTOLD,
        FAR_BELOW,
        BELOW,
        INSIDE,
        ABOVE,
        FAR_ABOVE
    }

    /// The limits for an area of `children`, in percent, between 0 and 100.
    public record Limits(long children, double lower998, double lower95, double upper95, double upper998) {}

    /// @throws IllegalArgumentException when the share is none
    public Funnel {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not at " + share);
        }
    }

    /// @param children more than 0
    public Limits limits(long children) {
        double deviation = Math.sqrt(share * (1 - share) / children);
        return new Limits(
                children,
                percent(share - Z_998 * deviation),
                percent(share - Z_95 * deviation),
                percent(share + Z_95 * deviation),
                percent(share + Z_998 * deviation));
    }

    /// The limits along the funnel, closer together where it narrows fast.
    ///
    /// @param most children of any area in it; at least 1
    public List<Limits> curve(long most, int points) {
        return IntStream.rangeClosed(1, points)
                .mapToLong(i -> Math.max(1, Math.round(most * Math.pow((double) i / points, 2))))
                .distinct()
                .mapToObj(this::limits)
                .toList();
    }

    /// Where the share of this figure lies.
    public Position position(OptionalLong numerator, OptionalLong denominator) {
        if (numerator.isEmpty() || denominator.isEmpty() || denominator.getAsLong() == 0) {
            return Position.UNTOLD;
        }
        double percent = 100.0 * numerator.getAsLong() / denominator.getAsLong();
        Limits limits = limits(denominator.getAsLong());
        if (percent > limits.upper998()) {
            return Position.FAR_ABOVE;
        }
        if (percent > limits.upper95()) {
            return Position.ABOVE;
        }
        if (percent < limits.lower998()) {
            return Position.FAR_BELOW;
        }
        return percent < limits.lower95() ? Position.BELOW : Position.INSIDE;
    }

    private static double percent(double share) {
        return 100 * Math.clamp(share, 0, 1);
    }
}
