package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// The sum of the points of several items.
///
/// @param points by answer code
public record SumMeasure(List<SumItem> summed, Map<String, Integer> points, Blanks blanks) implements Measure {

    /// @throws InvalidRulesetException when nothing could be summed
    public SumMeasure {
        summed = List.copyOf(summed);
        points = Map.copyOf(points);
        if (summed.isEmpty() || points.isEmpty()) {
            throw new InvalidRulesetException("a sum needs items and points");
        }
        if (blanks.policy() == Blanks.Policy.PRORATE && blanks.allowed() >= summed.size()) {
            throw new InvalidRulesetException("a prorated sum needs an item that is answered");
        }
    }

    @Override
    public Measurement of(Submission submission) {
        int sum = 0;
        int counted = 0;
        for (SumItem item : summed) {
            Answer value = submission.valueOf(item.item());
            boolean skipped = item.isSkipped(submission);
            if (value != null) {
                Integer given = points.get(value.text());
                if (given == null) {
                    return new Measurement.Unusable("unexpected-answer");
                }
                if (skipped) {
                    return new Measurement.Unusable("contradictory");
                }
                sum += item.reversed() ? least() + most() - given : given;
            }
            counted += value != null || skipped ? 1 : 0;
        }
        return blanks.tooMany(submission)
                ? Measurement.Lacking.ANSWERS
                : new Measurement.Measured(withBlanks(sum, counted));
    }

    private double withBlanks(int sum, int counted) {
        return switch (blanks.policy()) {
            case ZERO -> sum;
            // One division, so that a whole result is exact.
            case PRORATE -> (double) sum * summed.size() / counted;
        };
    }

    @Override
    public List<String> items() {
        List<String> items = new ArrayList<>(summed.size());
        summed.forEach(item -> items.addAll(item.withGate()));
        return items.stream().distinct().toList();
    }

    @Override
    public List<String> itemsBehind(Submission submission) {
        List<String> items = new ArrayList<>(summed.size());
        for (SumItem item : summed) {
            items.addAll(item.isSkipped(submission) ? item.gate() : item.withGate());
        }
        return items.stream().distinct().toList();
    }

    @Override
    public List<ExpectedItem> expects() {
        List<ExpectedItem> expected = new ArrayList<>(summed.size());
        for (SumItem item : summed) {
            if (item.zeroWhen() != null) {
                expected.addAll(item.zeroWhen().expects());
            }
            expected.add(new ExpectedItem(item.item(), ItemKind.of(points.keySet(), true)));
        }
        return expected.stream().distinct().toList();
    }

    @Override
    public Bounds range() {
        boolean mayCountZero = blanks.policy() == Blanks.Policy.ZERO && blanks.allowed() > 0
                || summed.stream().anyMatch(item -> item.zeroWhen() != null);
        int leastCounted = mayCountZero ? Math.min(0, least()) : least();
        return Bounds.closed((double) leastCounted * summed.size(), (double) most() * summed.size());
    }

    @Override
    public boolean wholeNumbers() {
        return blanks.policy() == Blanks.Policy.ZERO || blanks.allowed() == 0;
    }

    private int least() {
        return Collections.min(points.values());
    }

    private int most() {
        return Collections.max(points.values());
    }
}
