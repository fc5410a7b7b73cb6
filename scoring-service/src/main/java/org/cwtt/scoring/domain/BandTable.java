package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The bands of a score: seamless, in ascending order.
///
/// @param ranges each band with its bounds
public record BandTable(List<Range> ranges) {

    /// Where a band lies.
    public record Range(Bounds bounds, Band band) {}

    /// @throws InvalidRulesetException when there is no band, two overlap or two bear the same name
    public BandTable {
        List<Range> ordered = new ArrayList<>(ranges);
        ordered.sort(Comparator.comparingDouble((Range range) -> range.bounds().lower())
                .thenComparing(range -> !range.bounds().lowerIncluded()));
        ranges = List.copyOf(ordered);
        if (ranges.isEmpty()) {
            throw new InvalidRulesetException("a scale needs bands");
        }
        for (int next = 1; next < ranges.size(); next++) {
            requireApart(ranges.get(next - 1), ranges.get(next));
        }
        if (namesOf(ranges).size() != ranges.size()) {
            throw new InvalidRulesetException("two bands bear the same name");
        }
    }

    /// The names of the bands.
    public Set<String> names() {
        return namesOf(ranges);
    }

    /// The band that a score lies in; none between the numbers when the bands hold whole numbers.
    @Nullable
    Band of(double score) {
        for (Range range : ranges) {
            if (range.bounds().contain(score)) {
                return range.band();
            }
        }
        return null;
    }

    /// @throws InvalidRulesetException when a score is possible that no band holds
    public void requireToCover(Bounds possible, boolean wholeNumbers) {
        Bounds last = ranges.getLast().bounds();
        boolean toTheEnd = possible.upper() == Double.POSITIVE_INFINITY
                ? last.upper() == Double.POSITIVE_INFINITY
                : last.contain(possible.upper());
        if (!toTheEnd || !ranges.getFirst().bounds().contain(possible.lower())) {
            throw new InvalidRulesetException("the bands must cover every score: " + possible.inWords("score"));
        }
        ranges.forEach(range -> requireReachable(range, possible, wholeNumbers));
        for (int next = 1; next < ranges.size(); next++) {
            Range range = ranges.get(next - 1);
            if (range.bounds().leaveGap(ranges.get(next).bounds(), wholeNumbers)) {
                throw new InvalidRulesetException("between the bands " + both(range, ranges.get(next)) + " is a gap");
            }
        }
    }

    private static void requireReachable(Range range, Bounds possible, boolean wholeNumbers) {
        if (!range.bounds().meetIn(possible, wholeNumbers)) {
            throw new InvalidRulesetException(
                    "no score lies in the band " + range.band().name() + ": possible is " + possible.inWords("score"));
        }
        if (Double.isFinite(range.bounds().upper()) && range.bounds().upper() > possible.upper()
                || Double.isFinite(range.bounds().lower()) && range.bounds().lower() < possible.lower()) {
            throw new InvalidRulesetException("the band " + range.band().name()
                    + " reaches beyond every score: possible is " + possible.inWords("score"));
        }
    }

    private static void requireApart(Range range, Range next) {
        if (range.bounds().overlap(next.bounds())) {
            throw new InvalidRulesetException("the bands " + both(range, next) + " overlap");
        }
    }

    private static String both(Range range, Range next) {
        return range.band().name() + " and " + next.band().name();
    }

    private static Set<String> namesOf(List<Range> ranges) {
        Set<String> names = new LinkedHashSet<>();
        ranges.forEach(range -> names.add(range.band().name()));
        return names;
    }
}
