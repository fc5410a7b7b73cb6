package org.cwtt.scoring.domain;

import java.util.List;

/// One number as a share of another, in per cent.
public record ShareMeasure(String part, String whole) implements Measure {

    /// @throws InvalidRulesetException when the part is the whole
    public ShareMeasure {
        if (part.equals(whole)) {
            throw new InvalidRulesetException(part + " is always 100 % of itself");
        }
    }

    @Override
    public Measurement of(Submission submission) {
        Double partValue = submission.quantityOf(part);
        Double wholeValue = submission.quantityOf(whole);
        if (partValue == null || wholeValue == null) {
            return Measurement.Lacking.ANSWERS;
        }
        if (partValue < 0 || wholeValue <= 0 || partValue > wholeValue) {
            return new Measurement.Unusable("contradictory");
        }
        return new Measurement.Measured(100 * partValue / wholeValue);
    }

    @Override
    public List<String> items() {
        return List.of(part, whole);
    }

    @Override
    public List<ExpectedItem> expects() {
        return List.of(new ExpectedItem(part, ItemKind.Number.ANY), new ExpectedItem(whole, ItemKind.Number.ANY));
    }

    @Override
    public Bounds range() {
        return Bounds.closed(0, 100);
    }

    @Override
    public boolean wholeNumbers() {
        return false;
    }
}
