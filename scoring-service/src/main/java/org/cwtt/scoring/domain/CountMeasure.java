package org.cwtt.scoring.domain;

import java.util.List;

/// How many of several conditions hold.
///
/// What is known counts at once; what is missing may raise the count, never lower it.
public record CountMeasure(List<Condition> conditions) implements Measure {

    /// @throws InvalidRulesetException when there is nothing to count
    public CountMeasure {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new InvalidRulesetException("a count needs conditions");
        }
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
        return open == 0
                ? new Measurement.Measured(holding)
                : new Measurement.AtLeast(holding, (double) holding + open);
    }

    @Override
    public List<String> items() {
        return conditions.stream()
                .flatMap(condition -> condition.items().stream())
                .distinct()
                .toList();
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
