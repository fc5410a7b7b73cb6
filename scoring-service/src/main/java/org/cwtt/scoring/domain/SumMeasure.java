package org.cwtt.scoring.domain;

import java.util.List;
import java.util.Map;

/// The sum of the points of several items.
///
/// @param points by answer code
/// @param blanksAllowed the most items that may be without a value; each counts 0
/// @param blanksAmong the items whose blanks are counted: its own, or those of the questionnaire it is a part of
public record SumMeasure(List<String> items, Map<String, Integer> points, int blanksAllowed, List<String> blanksAmong)
        implements Measure {

    /// @throws InvalidRulesetException when nothing could be summed
    public SumMeasure {
        items = List.copyOf(items);
        points = Map.copyOf(points);
        blanksAmong = List.copyOf(blanksAmong);
        if (items.isEmpty() || points.isEmpty()) {
            throw new InvalidRulesetException("a sum needs items and points");
        }
        if (blanksAllowed < 0 || blanksAllowed >= blanksAmong.size()) {
            throw new InvalidRulesetException("blanks-allowed must be at least 0 and less than the number of items");
        }
    }

    @Override
    public Measurement of(Submission submission) {
        for (String item : items) {
            Answer value = submission.valueOf(item);
            if (value != null && !points.containsKey(value.text())) {
                return new Measurement.Unusable("unexpected-answer");
            }
        }
        return blanks(submission) > blanksAllowed
                ? Measurement.Lacking.ANSWERS
                : new Measurement.Measured(sum(submission));
    }

    private int blanks(Submission submission) {
        int blanks = 0;
        for (String item : blanksAmong) {
            if (submission.valueOf(item) == null) {
                blanks++;
            }
        }
        return blanks;
    }

    private int sum(Submission submission) {
        int sum = 0;
        for (String item : items) {
            Answer value = submission.valueOf(item);
            if (value != null) {
                sum += points.getOrDefault(value.text(), 0);
            }
        }
        return sum;
    }

    @Override
    public Bounds range() {
        int least = points.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        int most = points.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int leastCounted = blanksAllowed > 0 ? Math.min(0, least) : least;
        return Bounds.closed((double) leastCounted * items.size(), (double) most * items.size());
    }

    @Override
    public boolean wholeNumbers() {
        return true;
    }
}
