package org.cwtt.casework.domain;

/// So many of so many, and what may be said of the share behind it.
///
/// @param of at least 1
public record Share(long some, long of) {
    /// The normal quantile of two-sided 95 %.
    private static final double Z = 1.959963984540054;

    public Share {
        if (of < 1 || some < 0 || some > of) {
            throw new IllegalArgumentException("Not a share: " + some + " of " + of);
        }
    }

    public double value() {
        return (double) some / of;
    }

    /// Wilson's score interval. Source: E. B. Wilson, Journal of the American Statistical Association
    /// 22 (1927),
    /// 209-212.
    public Interval interval() {
        double p = value();
        double spread = Z * Math.sqrt(Z * Z + 4 * of * p * (1 - p));
        double middle = 2 * of * p + Z * Z;
        double scale = 2 * (of + Z * Z);
        // 0 and 1 are reached exactly, whatever rounding does.
        double low = some == 0 ? 0 : (middle - spread) / scale;
        double high = some == of ? 1 : (middle + spread) / scale;
        return new Interval(low, high);
    }

    /// How much larger this share is than another one of other children: Newcombe's hybrid score
    /// interval. Source: R.
    /// G.
    /// Newcombe, Statistics in Medicine 17 (1998), 873-890, method 10.
    public Interval minus(Share other) {
        double difference = value() - other.value();
        Interval mine = interval();
        Interval others = other.interval();
        double down = Math.hypot(value() - mine.low(), others.high() - other.value());
        double up = Math.hypot(mine.high() - value(), other.value() - others.low());
        return new Interval(difference - down, difference + up);
    }
}
