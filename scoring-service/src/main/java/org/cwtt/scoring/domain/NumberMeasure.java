package org.cwtt.scoring.domain;

import java.util.List;

/// The number given to one item.
public record NumberMeasure(String item) implements Measure {

    @Override
    public Measurement of(Submission submission) {
        Double value = submission.quantityOf(item);
        if (value == null) {
            return Measurement.Lacking.ANSWERS;
        }
        return value < 0 ? new Measurement.Unusable("implausible") : new Measurement.Measured(value);
    }

    @Override
    public List<String> items() {
        return List.of(item);
    }

    @Override
    public List<ExpectedItem> expects() {
        return List.of(new ExpectedItem(item, new ItemKind.Number()));
    }

    @Override
    public Bounds range() {
        return new Bounds(0, true, Double.POSITIVE_INFINITY, false);
    }

    @Override
    public boolean wholeNumbers() {
        return true;
    }
}
