package org.cwtt.system.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The results of a run, as they are written as JSON.
///
/// @param openLoop at the given rate; null when it was left out
/// @param closedLoop at full speed; null when it was left out
/// @param floor transactions and records a second, the mean of all readings in this run
/// @param ratios ours to the floor
/// @param residentMiB by process, at the end
/// @param diskBytesPerSubmission by part
@JsonInclude(JsonInclude.Include.NON_NULL)
record Outcome(
        int children,
        int rate,
        int concurrency,
        @Nullable Stage openLoop,
        @Nullable Stage closedLoop,
        Floor floor,
        Map<String, Double> ratios,
        Map<String, Long> residentMiB,
        Map<String, Long> diskBytesPerSubmission,
        Map<String, Boolean> invariants,
        boolean failed) {

    record Floor(double postgresPerSecond, double kafkaPerSecond) {}
}
