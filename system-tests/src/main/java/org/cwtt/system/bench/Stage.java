package org.cwtt.system.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.HdrHistogram.Histogram;

/// What one stage of load came to.
///
/// @param acceptedPerSecond while the load lasted
/// @param drainSeconds from the last acceptance until every profile was there, no outbox held anything and no consumer
///     was behind
/// @param sustainedPerSecond accepted ones over load and drain together: what the whole platform keeps up with
/// @param acceptanceMs from the moment a request was due to its acceptance
/// @param profileMs to the risk profile
/// @param departmentMs to the topic of the last department, of those that led to a message there
/// @param flagToDepartmentMs of the same, from when the driver saw the risk profile
/// @param cpuMsPerSubmission by process, over load and drain; `driver` is not part of `total`
record Stage(
        long accepted,
        long refused,
        double acceptedPerSecond,
        double drainSeconds,
        double sustainedPerSecond,
        Percentiles acceptanceMs,
        Percentiles profileMs,
        Percentiles departmentMs,
        Percentiles flagToDepartmentMs,
        Map<String, Double> cpuMsPerSubmission) {

    /// @param cpuMillis used during the stage, by process
    static Stage of(Shots shots, LoadDriver.Stretch load, long drainedAt, Map<String, Long> cpuMillis) {
        Histogram acceptance = histogram(shots, load, shots::acceptedAt);
        long accepted = acceptance.getTotalCount();
        double loadSeconds = seconds(load.startedAt(), load.endedAt());
        double drainSeconds = seconds(load.endedAt(), drainedAt);
        return new Stage(
                accepted,
                load.refused(),
                tenth(accepted / loadSeconds),
                tenth(drainSeconds),
                tenth(accepted / (loadSeconds + drainSeconds)),
                Percentiles.of(acceptance),
                Percentiles.of(histogram(shots, load, shots::profiledAt)),
                Percentiles.of(histogram(shots, load, shots::askedAt)),
                Percentiles.of(histogram(load, shots::profiledAt, shots::askedAt)),
                perSubmission(cpuMillis, accepted));
    }

    /// The difference of two readings, and what it makes a submission.
    static Map<String, Long> spent(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> spent = new TreeMap<>();
        after.forEach((process, millis) -> spent.put(process, millis - before.getOrDefault(process, 0L)));
        return spent;
    }

    private static Map<String, Double> perSubmission(Map<String, Long> cpuMillis, long accepted) {
        Map<String, Double> each = new TreeMap<>();
        long total = 0;
        for (Map.Entry<String, Long> spent : cpuMillis.entrySet()) {
            each.put(spent.getKey(), Math.round(100.0 * spent.getValue() / Math.max(1, accepted)) / 100.0);
            total += spent.getKey().equals(Bench.DRIVER) ? 0 : spent.getValue();
        }
        each.put("total", Math.round(100.0 * total / Math.max(1, accepted)) / 100.0);
        return each;
    }

    private static Histogram histogram(Shots shots, LoadDriver.Stretch load, IntToLongFunction arrival) {
        return histogram(load, shots::intendedAt, arrival);
    }

    private static Histogram histogram(LoadDriver.Stretch load, IntToLongFunction start, IntToLongFunction arrival) {
        Histogram micros = new Histogram(3);
        for (int shot = load.from(); shot < load.to(); shot++) {
            long at = arrival.applyAsLong(shot);
            if (at != 0) {
                micros.recordValue(Math.max(0, (at - start.applyAsLong(shot)) / 1000));
            }
        }
        return micros;
    }

    private static double seconds(long from, long to) {
        return Math.max(0.001, (to - from) / 1e9);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
