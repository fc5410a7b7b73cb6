package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A scale that makes a number and bands it.
public record ScoredScale(ScaleTitle title, Measure measure, List<Range> ranges) implements Scale {

    /// Where a band lies.
    public record Range(Bounds bounds, Band band) {}

    /// @throws InvalidRulesetException when bands overlap, leave a gap, or bear the same name
    public ScoredScale {
        List<Range> ordered = new ArrayList<>(ranges);
        ordered.sort(Comparator.comparingDouble((Range range) -> range.bounds().lower())
                .thenComparing(range -> !range.bounds().lowerIncluded()));
        ranges = List.copyOf(ordered);
        requireSeamless(ranges, measure);
        if (names(ranges).size() != ranges.size()) {
            throw new InvalidRulesetException("two bands bear the same name");
        }
    }

    @Override
    public Reading read(Submission submission) {
        if (!title.suits(submission.interview().ageInDays())) {
            return Reading.unusable(note("age-outside-scale"));
        }
        return switch (measure.of(submission)) {
            case Measurement.Measured(double value) -> banded(value);
            case Measurement.Lacking _ -> Reading.unscored();
            case Measurement.Unusable(String reason) -> Reading.unusable(note(reason));
        };
    }

    private Reading banded(double value) {
        for (Range range : ranges) {
            if (range.bounds().contain(value)) {
                return new Reading(List.of(range.band()), value, true, null);
            }
        }
        // Whole-number bands leave room between the numbers; the questionnaire should not have let this in.
        return Reading.unusable(note("outside-bands"));
    }

    private String note(String reason) {
        return id() + ":" + reason;
    }

    @Override
    public List<String> items() {
        return measure.items();
    }

    @Override
    public Set<String> bandNames() {
        return names(ranges);
    }

    @Override
    public List<ItemAnswer> facts(Submission submission) {
        return measure.facts(submission);
    }

    private static Set<String> names(List<Range> ranges) {
        Set<String> names = new LinkedHashSet<>();
        ranges.forEach(range -> names.add(range.band().name()));
        return names;
    }

    private static void requireSeamless(List<Range> ranges, Measure measure) {
        if (ranges.isEmpty()) {
            throw new InvalidRulesetException("a scale needs bands");
        }
        Bounds possible = measure.range();
        Range first = ranges.getFirst();
        Range last = ranges.getLast();
        if (!first.bounds().contain(possible.lower()) || !reaches(last.bounds(), possible)) {
            throw new InvalidRulesetException("the bands must cover every score: " + possible.inWords("score"));
        }
        for (int next = 1; next < ranges.size(); next++) {
            requireSeamless(ranges.get(next - 1), ranges.get(next), measure.wholeNumbers());
        }
    }

    private static void requireSeamless(Range range, Range next, boolean wholeNumbers) {
        String both = range.band().name() + " and " + next.band().name();
        if (range.bounds().overlap(next.bounds())) {
            throw new InvalidRulesetException("the bands " + both + " overlap");
        }
        if (range.bounds().leaveGap(next.bounds(), wholeNumbers)) {
            throw new InvalidRulesetException("between the bands " + both + " is a gap");
        }
    }

    private static boolean reaches(Bounds last, Bounds possible) {
        return possible.upper() == Double.POSITIVE_INFINITY
                ? last.upper() == Double.POSITIVE_INFINITY
                : last.contain(possible.upper());
    }
}
