package org.cwtt.reporting.domain;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// Protects children against being found in the figures: the one rule for every way out, at every level of area.
///
/// A count of 1 to `threshold - 1` is hidden; 0 and others are shown, rounded to the nearest multiple of `roundTo`.
/// In a breakdown, levels are hidden beside a small one until it cannot be derived from the total; if hiding levels
/// cannot achieve that, the whole breakdown is hidden but for its total. The result leaves at least `threshold - 2`
/// possible values to every hidden level, even for a reader who knows this rule and the exact shown counts (the test
/// attacks it so); rounding comes on top.
///
/// @param threshold the smallest count above 0 that may be shown
/// @param roundTo 1 for no rounding
public record SmallNumbers(int threshold, int roundTo) {

    /// @throws IllegalArgumentException unless both are positive and a shown count stays above 0 when rounded
    public SmallNumbers {
        if (threshold < 1 || roundTo < 1 || roundTo > 2 * threshold) {
            throw new IllegalArgumentException(
                    "No usable rule for small numbers: threshold %d, rounded to %d".formatted(threshold, roundTo));
        }
    }

    /// A breakdown as it may be shown.
    public record Shown(OptionalLong total, SequencedMap<String, OptionalLong> levels) {}

    /// One count that is part of no breakdown; empty when it is hidden.
    public OptionalLong protect(long count) {
        return isSmall(count) ? OptionalLong.empty() : OptionalLong.of(round(count));
    }

    /// The levels of a breakdown, of which the first gives way first.
    public Shown protect(SequencedMap<String, Long> levels) {
        long total = sum(levels, levels.keySet());
        SequencedSet<String> hidden = isSmall(total) ? levels.sequencedKeySet() : hidden(levels);
        SequencedMap<String, OptionalLong> shown = new LinkedHashMap<>();
        levels.forEach((level, count) ->
                shown.put(level, hidden.contains(level) ? OptionalLong.empty() : OptionalLong.of(round(count))));
        return new Shown(protect(total), shown);
    }

    private SequencedSet<String> hidden(SequencedMap<String, Long> levels) {
        List<String> small = levels.keySet().stream()
                .filter(level -> isSmall(levels.getOrDefault(level, 0L)))
                .toList();
        SequencedSet<String> hidden = new LinkedHashSet<>(small);
        if (small.isEmpty()) {
            return hidden;
        }
        int givenWay = 0;
        for (Map.Entry<String, Long> level : levels.entrySet()) {
            if (level.getValue() >= threshold) {
                hidden.add(level.getKey());
                givenWay++;
                if (sum(levels, hidden) >= roomNeeded(small.size(), givenWay)) {
                    return hidden;
                }
            }
        }
        return levels.sequencedKeySet();
    }

    /// Of the hidden levels' sum, which a reader can derive: one small level can be anything from 1 to threshold - 1
    /// if the other small ones can have 1 each and those that gave way their least, the threshold.
    private long roomNeeded(int small, int givenWay) {
        return (long) threshold * givenWay + (small - 1) + (threshold - 1);
    }

    private boolean isSmall(long count) {
        return count > 0 && count < threshold;
    }

    private long round(long count) {
        return (count + roundTo / 2) / roundTo * roundTo;
    }

    private static long sum(Map<String, Long> levels, Iterable<String> of) {
        long sum = 0;
        for (String level : of) {
            sum += levels.getOrDefault(level, 0L);
        }
        return sum;
    }
}
