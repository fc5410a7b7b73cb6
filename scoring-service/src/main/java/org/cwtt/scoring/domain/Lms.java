package org.cwtt.scoring.domain;

/// The three parameters of a growth curve at one age: skewness, median, coefficient of variation.
///
/// Source: Cole TJ, Green PJ. Smoothing reference centile curves: the LMS method. Statistics in Medicine 1992;11:1305.
public record Lms(double l, double m, double s) {

    /// Linear interpolation, as WHO's own software does between completed months.
    Lms towards(Lms next, double fraction) {
        return new Lms(l + fraction * (next.l - l), m + fraction * (next.m - m), s + fraction * (next.s - s));
    }

    /// The z-score of a measured value.
    double zOf(double value) {
        return l == 0 ? Math.log(value / m) / s : (Math.pow(value / m, l) - 1) / (l * s);
    }

    /// The z-score of a measured value, counted beyond 3 SD in steps of the distance between 2 and 3 SD.
    ///
    /// Source: WHO 2007 growth reference, computation of centiles and z-scores ("restricted application of LMS").
    double restrictedZOf(double value) {
        double z = zOf(value);
        if (z > 3) {
            return 3 + (value - valueAt(3)) / (valueAt(3) - valueAt(2));
        }
        if (z < -3) {
            return -3 + (value - valueAt(-3)) / (valueAt(-2) - valueAt(-3));
        }
        return z;
    }

    /// The value at a whole z-score.
    public double valueAt(int z) {
        return l == 0 ? m * Math.exp(s * z) : m * Math.pow(1 + l * s * z, 1 / l);
    }
}
