package org.cwtt.scoring.domain;

import java.util.List;

/// How many of several conditions hold.
///
/// What is known counts at once; what is missing may raise the count, never lower it.
public final class CountMeasure implements Measure {
    private final List<Condition> conditions;
    private final List<String> items;

    /// @throws InvalidRulesetException when there is nothing to count
    public CountMeasure(List<Condition> conditions) {
        this.conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new InvalidRulesetException("a count needs conditions");
        }
        this.items = conditions.stream()
                .flatMap(condition -> condition.items().stream())
                .distinct()
                .toList();
    }

    public List<Condition> conditions() {
        return conditions;
    }

    @Override
    public Measurement of(Submission submission) {
        int holding = 0;
        int open = 0;
        for (Condition condition : conditions) {
            switch (condition.test(submission)) {
                case TRUE -> holding++;
                case UNKNOWN -> open++;
                case FALSE -> {}
            }
        }
        if (open == conditions.size()) {
            // Nothing is known: a count of 0 would read as a good result.
            return Measurement.Lacking.ANSWERS;
        }
        return open == 0
                ? new Measurement.Measured(holding)
                : new Measurement.AtLeast(holding, (double) holding + open);
    }

    @Override
    public List<String> items() {
        return items;
    }

    @Override
    public List<ExpectedItem> expects() {
        return conditions.stream()
                .flatMap(condition -> condition.expects().stream())
                .distinct()
                .toList();
    }

    @Override
    public Bounds range() {
        return Bounds.closed(0, conditions.size());
    }

    @Override
    public boolean wholeNumbers() {
        return true;
    }
}
