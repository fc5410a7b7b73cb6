package org.cwtt.scoring.comparisons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A comparison with how far it is and what it has found. Guarded by [Comparisons].
final class KnownComparison {
    private final Comparison comparison;
    private final Map<Integer, PartitionProgress> progress = new TreeMap<>();
    private final Map<String, DistrictTally> tallies = new TreeMap<>();
    private @Nullable String failure;

    KnownComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    void told(PartitionProgress told) {
        progress.put(told.partition(), told);
    }

    void told(int partition, DistrictTally told) {
        tallies.put(partition + "/" + told.place(), told);
    }

    void failed(String reason) {
        failure = reason;
    }

    ComparisonState state() {
        return failure != null
                ? ComparisonState.FAILED
                : progress.values().stream().filter(PartitionProgress::done).count() == comparison.partitions()
                        ? ComparisonState.DONE
                        : ComparisonState.RUNNING;
    }

    Comparison comparison() {
        return comparison;
    }

    /// What is to be shown; tallies only when all of them are there.
    Standing standing() {
        ComparisonState state = state();
        return new Standing(
                comparison,
                state,
                Optional.ofNullable(failure),
                List.copyOf(progress.values()),
                state == ComparisonState.DONE ? new ArrayList<>(tallies.values()) : List.of());
    }
}
