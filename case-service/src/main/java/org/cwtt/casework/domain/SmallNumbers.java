package org.cwtt.casework.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What may be shown of counts of children.
///
/// @param threshold counts of 1 to one less are hidden
/// @param roundTo others are rounded to a multiple of this
public record SmallNumbers(int threshold, int roundTo) {

    public SmallNumbers {
        if (threshold < 1 || roundTo < 1 || roundTo > 2 * threshold) {
            throw new InvalidPolicyException("cwtt.case.suppression: threshold " + threshold + " and round-to "
                    + roundTo + " were given, expected at least 1, and round-to at most twice the threshold");
        }
    }

    /// What is shown; null: hidden.
    public record Shown(
            @Nullable Long children,
            @Nullable Long better,
            @Nullable Long same,
            @Nullable Long worse) {

        /// Of how many it got better for how many, if both may be known.
        public @Nullable Share betterShare() {
            return children == null || better == null || children == 0 ? null : new Share(better, children);
        }
    }

    /// Hides small cells, and so many others that what is hidden adds up to no small number either.
    public Shown show(LevelShifts shifts) {
        if (isSmall(shifts.children())) {
            return new Shown(null, null, null, null);
        }
        Set<Integer> hidden = hidden(shifts.cells());
        return new Shown(
                rounded(shifts.children()),
                hidden.contains(0) ? null : rounded(shifts.better()),
                hidden.contains(1) ? null : rounded(shifts.same()),
                hidden.contains(2) ? null : rounded(shifts.worse()));
    }

    /// True when a figure may be told anew: nobody has come, gone or moved in a group, or so many
    /// that none is seen.
    public boolean isTellable(LevelShifts now, LevelShifts before) {
        long moved = now.movedSince(before);
        return moved == 0 || moved >= threshold;
    }

    private Set<Integer> hidden(List<Long> cells) {
        if (cells.stream().noneMatch(this::isSmall)) {
            return Set.of();
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, cells.size()).boxed().toList());
        // The small ones first, then the others from the smallest on; an empty cell hides nobody, so it comes last.
        order.sort(Comparator.comparing((Integer cell) -> cells.get(cell) == 0 ? Long.MAX_VALUE : cells.get(cell)));
        Set<Integer> hidden = new HashSet<>();
        long sum = 0;
        for (int cell : order) {
            if (hidden.size() >= 2 && sum >= threshold && !isSmall(cells.get(cell))) {
                break;
            }
            hidden.add(cell);
            sum += cells.get(cell);
        }
        return hidden;
    }

    private boolean isSmall(long count) {
        return count > 0 && count < threshold;
    }

    private long rounded(long count) {
        return (count + roundTo / 2) / roundTo * roundTo;
    }
}
