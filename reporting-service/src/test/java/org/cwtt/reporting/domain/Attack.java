package org.cwtt.reporting.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a reader of a parent and its parts can know: bounds of each hidden count, narrowed down by every sum there is.
final class Attack {
    private record Count(String area, String level) {}

    private record Bounds(long least, long most) {
        Bounds and(long otherLeast, long otherMost) {
            return new Bounds(Math.max(least, otherLeast), Math.min(most, otherMost));
        }
    }

    /// `whole` equals the sum of `parts`.
    private record Sum(Count whole, List<Count> parts) {}

    private static final String TOTAL = "total";

    private final Map<Count, Bounds> known = new HashMap<>();
    private final List<Sum> sums = new ArrayList<>();

    /// @param concealed the parent first, then all of its parts
    Attack(List<Release> concealed) {
        Release parent = concealed.getFirst();
        for (Release release : concealed) {
            String area = release.place().area();
            List<Count> levels = new ArrayList<>();
            release.counts().forEach((level, count) -> {
                know(new Count(area, level), count, release.hidden().levels().contains(level));
                levels.add(new Count(area, level));
            });
            know(new Count(area, TOTAL), release.total(), release.hidden().total());
            sums.add(new Sum(new Count(area, TOTAL), levels));
        }
        List<String> columns = new ArrayList<>(parent.counts().keySet());
        columns.add(TOTAL);
        for (String column : columns) {
            List<Count> parts = concealed.stream()
                    .skip(1)
                    .map(release -> new Count(release.place().area(), column))
                    .toList();
            sums.add(new Sum(new Count(parent.place().area(), column), parts));
        }
    }

    private void know(Count count, long value, boolean hidden) {
        known.put(count, hidden ? new Bounds(0, 1_000_000) : new Bounds(value, value));
    }

    /// Until nothing more can be told of any count.
    void narrowDown() {
        Map<Count, Bounds> before;
        do {
            before = Map.copyOf(known);
            sums.forEach(this::narrowDown);
        } while (!before.equals(known));
    }

    private void narrowDown(Sum sum) {
        long least = sum.parts().stream().mapToLong(p -> bounds(p).least()).sum();
        long most = sum.parts().stream().mapToLong(p -> bounds(p).most()).sum();
        known.put(sum.whole(), bounds(sum.whole()).and(least, most));
        Bounds whole = bounds(sum.whole());
        for (Count part : sum.parts()) {
            Bounds own = bounds(part);
            long restLeast = least - own.least();
            long restMost = most - own.most();
            known.put(part, own.and(whole.least() - restMost, whole.most() - restLeast));
        }
    }

    private Bounds bounds(Count count) {
        return known.getOrDefault(count, new Bounds(0, 0));
    }

    /// How far apart the least and the most are that a count can be.
    long width(Release release, String level) {
        Bounds bounds = bounds(new Count(release.place().area(), level));
        return bounds.most() - bounds.least();
    }
}
