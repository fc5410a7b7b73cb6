package org.cwtt.scoring.domain;

/// A range of numbers; an infinite end is open.
public record Bounds(double lower, boolean lowerIncluded, double upper, boolean upperIncluded) {

    /// All numbers.
    public static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

    /// @throws InvalidRulesetException when no number lies within
    public Bounds {
        if (Double.isNaN(lower) || Double.isNaN(upper)) {
            throw new InvalidRulesetException("a bound must be a number");
        }
        if (lower > upper || (lower == upper && !(lowerIncluded && upperIncluded))) {
            throw new InvalidRulesetException("no number lies between the bounds " + lower + " and " + upper);
        }
    }

    /// Both ends belong to the range.
    public static Bounds closed(double lower, double upper) {
        return new Bounds(lower, true, upper, true);
    }

    public boolean contain(double value) {
        return (lowerIncluded ? value >= lower : value > lower) && (upperIncluded ? value <= upper : value < upper);
    }

    /// True when a number lies in both, where this range starts no later than the other.
    boolean overlap(Bounds next) {
        return upper > next.lower || (upper == next.lower && upperIncluded && next.lowerIncluded);
    }

    /// True when a number lies in both, whichever starts first.
    boolean meet(Bounds other) {
        return lower <= other.lower ? overlap(other) : other.overlap(this);
    }

    /// True when a number lies in both, a whole one where numbers are whole.
    boolean meetIn(Bounds other, boolean wholeNumbers) {
        if (!meet(other)) {
            return false;
        }
        double least = Math.max(lower, other.lower);
        if (!wholeNumbers || Double.isInfinite(least)) {
            return true;
        }
        double first = Math.ceil(least);
        return both(other, first) || both(other, first + 1);
    }

    private boolean both(Bounds other, double value) {
        return contain(value) && other.contain(value);
    }

    /// True when every number of the other lies in this one too.
    boolean cover(Bounds other) {
        boolean below = lower < other.lower || (lower == other.lower && (lowerIncluded || !other.lowerIncluded));
        boolean above = upper > other.upper || (upper == other.upper && (upperIncluded || !other.upperIncluded));
        return below && above;
    }

    /// True when a number lies between the two, where this range ends before the other.
    boolean leaveGap(Bounds next, boolean wholeNumbers) {
        if (wholeNumbers) {
            double last = upperIncluded ? Math.floor(upper) : Math.ceil(upper) - 1;
            double first = next.lowerIncluded ? Math.ceil(next.lower) : Math.floor(next.lower) + 1;
            return first - last > 1;
        }
        return upper < next.lower || !(upperIncluded || next.lowerIncluded);
    }

    /// The range in words, such as `-3 <= z < -2`.
    public String inWords(String name) {
        boolean open = lower == Double.NEGATIVE_INFINITY;
        if (upper == Double.POSITIVE_INFINITY) {
            return open ? "any " + name : name + (lowerIncluded ? " >= " : " > ") + text(lower);
        }
        String toUpper = name + (upperIncluded ? " <= " : " < ") + text(upper);
        if (open) {
            return toUpper;
        }
        return lower == upper ? name + " = " + text(lower) : text(lower) + (lowerIncluded ? " <= " : " < ") + toUpper;
    }

    private static String text(double value) {
        return new Answer.Quantity(value).text();
    }
}
