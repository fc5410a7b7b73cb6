package org.cwtt.system.bench;

import org.HdrHistogram.Histogram;

/// A distribution of times in milliseconds.
///
/// @param count how many were measured
record Percentiles(long count, double p50, double p95, double p99, double max) {
    private static final double MICROS_PER_MILLI = 1000;

    /// Of a histogram in microseconds.
    static Percentiles of(Histogram micros) {
        return new Percentiles(micros.getTotalCount(), at(micros, 50), at(micros, 95), at(micros, 99), at(micros, 100));
    }

    private static double at(Histogram micros, double percentile) {
        return Math.round(micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI * 10) / 10.0;
    }
}
