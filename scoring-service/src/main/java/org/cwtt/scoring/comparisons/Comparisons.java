package org.cwtt.scoring.comparisons;

import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The comparisons that this instance knows from their topic: those that run, and the newest of those that ended.
@Singleton
public final class Comparisons {
    /// Comparisons that are held; what ended longest ago makes room.
    static final int HELD = 20;

    private final Map<UUID, KnownComparison> known = new LinkedHashMap<>();

    public synchronized void asked(Comparison comparison) {
        known.putIfAbsent(comparison.id(), new KnownComparison(comparison));
        Iterator<KnownComparison> oldestFirst = known.values().iterator();
        while (known.size() > HELD && oldestFirst.hasNext()) {
            if (oldestFirst.next().state() != ComparisonState.RUNNING) {
                oldestFirst.remove();
            }
        }
    }

    public synchronized void told(UUID id, PartitionProgress progress) {
        held(id).ifPresent(comparison -> comparison.told(progress));
    }

    public synchronized void told(UUID id, int partition, DistrictTally tally) {
        held(id).ifPresent(comparison -> comparison.told(partition, tally));
    }

    public synchronized void failed(UUID id, String reason) {
        held(id).ifPresent(comparison -> comparison.failed(reason));
    }

    public synchronized Optional<Standing> find(UUID id) {
        return held(id).map(KnownComparison::standing);
    }

    /// Those that are not done, oldest first.
    public synchronized List<Standing> running() {
        return known.values().stream()
                .filter(comparison -> comparison.state() == ComparisonState.RUNNING)
                .map(KnownComparison::standing)
                .toList();
    }

    private Optional<KnownComparison> held(UUID id) {
        return Optional.ofNullable(known.get(id));
    }
}
