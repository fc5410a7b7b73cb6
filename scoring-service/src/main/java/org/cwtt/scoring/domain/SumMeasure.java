package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The sum of the points of several items.
public final class SumMeasure implements Measure {
    private final List<SumItem> summed;
    private final Map<String, Integer> points;
    private final Blanks blanks;
    private final boolean ownBlanks;
    private final boolean alwaysAsked;
    private final List<String> items;
    private final int least;
    private final int most;

    /// @param points by answer code
    /// @throws InvalidRulesetException when nothing could be summed
    public SumMeasure(List<SumItem> summed, Map<String, Integer> points, Blanks blanks) {
        this.summed = List.copyOf(summed);
        this.points = Map.copyOf(points);
        this.blanks = blanks;
        if (summed.isEmpty() || points.isEmpty()) {
            throw new InvalidRulesetException("a sum needs items and points");
        }
        if (blanks.policy() == Blanks.Policy.PRORATE && blanks.allowed() >= summed.size()) {
            throw new InvalidRulesetException("a prorated sum needs an item that is answered");
        }
        this.ownBlanks = blanks.among().equals(this.summed);
        this.alwaysAsked = this.summed.stream().allMatch(item -> item.zeroWhen() == null);
        this.items = this.summed.stream()
                .flatMap(item -> item.withGate().stream())
                .distinct()
                .toList();
        this.least = Collections.min(points.values());
        this.most = Collections.max(points.values());
    }

    public List<SumItem> summed() {
        return summed;
    }

    /// By answer code.
    public Map<String, Integer> points() {
        return points;
    }

    public Blanks blanks() {
        return blanks;
    }

    @Override
    public Measurement of(Submission submission) {
        int sum = 0;
        int counted = 0;
        for (SumItem item : summed) {
            Answer value = submission.valueOf(item.item());
            boolean skipped = item.isSkipped(submission);
            if (value != null) {
                Integer given = pointsFor(item, value.text());
                if (given == null) {
                    return new Measurement.Unusable("unexpected-answer");
                }
                if (skipped) {
                    return new Measurement.Unusable("contradictory");
                }
                sum += given;
            }
            counted += value != null || skipped ? 1 : 0;
        }
        boolean tooMany = ownBlanks ? summed.size() - counted > blanks.allowed() : blanks.tooMany(submission);
        return tooMany ? Measurement.Lacking.ANSWERS : new Measurement.Measured(withBlanks(sum, counted));
    }

    /// What an answer counts for one of its items; empty when it is none that the scale knows.
    public Optional<Integer> pointsOf(SumItem item, String answer) {
        return Optional.ofNullable(pointsFor(item, answer));
    }

    private @Nullable Integer pointsFor(SumItem item, String answer) {
        Integer given = points.get(answer);
        return given == null || !item.reversed() ? given : Integer.valueOf(least + most - given);
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
        return items;
    }

    /// Its own items, then those of the whole questionnaire whose blanks count against it too.
    @Override
    public List<String> itemsBehind(Submission submission) {
        if (ownBlanks && alwaysAsked) {
            return items;
        }
        List<String> behind = new ArrayList<>(summed.size() + 1);
        for (SumItem item : summed) {
            if (item.zeroWhen() == null) {
                behind.add(item.item());
            } else {
                // One that was answered although it was to be skipped is what contradicts.
                boolean skipped = item.isSkipped(submission) && submission.valueOf(item.item()) == null;
                (skipped ? item.gate() : item.withGate())
                        .stream().filter(one -> !behind.contains(one)).forEach(behind::add);
            }
        }
        for (SumItem other : blanks.among()) {
            if (other.isBlank(submission) && !behind.contains(other.item())) {
                behind.add(other.item());
            }
        }
        return behind;
    }

    @Override
    public List<ExpectedItem> expects() {
        Set<ExpectedItem> expected = new LinkedHashSet<>();
        for (SumItem item : summed) {
            if (item.zeroWhen() != null) {
                expected.addAll(item.zeroWhen().expects());
            }
            expected.add(new ExpectedItem(item.item(), ItemKind.of(points.keySet(), true)));
        }
        return List.copyOf(expected);
    }

    @Override
    public Bounds range() {
        boolean mayCountZero = blanks.policy() == Blanks.Policy.ZERO && blanks.allowed() > 0
                || summed.stream().anyMatch(item -> item.zeroWhen() != null);
        int leastCounted = mayCountZero ? Math.min(0, least) : least;
        return Bounds.closed((double) leastCounted * summed.size(), (double) most * summed.size());
    }

    @Override
    public boolean wholeNumbers() {
        return blanks.policy() == Blanks.Policy.ZERO || blanks.allowed() == 0;
    }
}
