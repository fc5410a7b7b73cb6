package org.cwtt.reporting.domain;

import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// The rule that protects children against being found in the figures: one for every way out, at every level of area.
///
/// A count of 1 to `threshold - 1` is hidden, others are rounded to the nearest multiple of `roundTo`; [Concealment]
/// hides what would give a hidden one away; and a figure is told anew only when at least `threshold` children have
/// changed in its breakdown since it was told last, so that yesterday's figures tell no child from today's.
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

    /// One count as it may be shown; empty when it is hidden.
    public OptionalLong protect(long count) {
        return count > 0 && count < threshold ? OptionalLong.empty() : OptionalLong.of(round(count));
    }

    /// True when between these counts of one breakdown enough children have come, gone or moved between levels.
    boolean mayBeToldApart(Map<String, Long> last, Map<String, Long> now) {
        Set<String> levels = new HashSet<>(last.keySet());
        levels.addAll(now.keySet());
        long entered = 0;
        long left = 0;
        for (String level : levels) {
            long difference = now.getOrDefault(level, 0L) - last.getOrDefault(level, 0L);
            entered += Math.max(difference, 0);
            left += Math.max(-difference, 0);
        }
        return Math.max(entered, left) >= threshold;
    }

    private long round(long count) {
        return (count + roundTo / 2) / roundTo * roundTo;
    }
}
