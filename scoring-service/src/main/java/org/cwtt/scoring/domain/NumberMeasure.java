package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.List;

/// The number given to one item.
///
/// @param noMoreThan items whose numbers it is a part of: where one of them is smaller, the answers contradict each
///     other; one without a value tells nothing
public record NumberMeasure(String item, List<String> noMoreThan) implements Measure {

    /// @throws InvalidRulesetException when it is compared with itself
    public NumberMeasure {
        noMoreThan = List.copyOf(noMoreThan);
        if (noMoreThan.contains(item)) {
            throw new InvalidRulesetException(item + " is never more than itself");
        }
    }

    @Override
    public Measurement of(Submission submission) {
        Double value = submission.quantityOf(item);
        if (value == null) {
            return Measurement.Lacking.ANSWERS;
        }
        if (value < 0) {
            return new Measurement.Unusable("implausible");
        }
        for (String whole : noMoreThan) {
            Double most = submission.quantityOf(whole);
            if (most != null && value > most) {
                return new Measurement.Unusable("contradictory");
            }
        }
        return new Measurement.Measured(value);
    }

    @Override
    public List<String> items() {
        return List.of(item);
    }

    @Override
    public List<ExpectedItem> expects() {
        List<ExpectedItem> expected = new ArrayList<>();
        expected.add(new ExpectedItem(item, ItemKind.Number.ANY));
        noMoreThan.forEach(whole -> expected.add(new ExpectedItem(whole, ItemKind.Number.ANY)));
        return List.copyOf(expected);
    }

    /// What it was compared with.
    @Override
    public List<ItemAnswer> facts(Submission submission) {
        List<ItemAnswer> facts = new ArrayList<>(noMoreThan.size());
        for (String whole : noMoreThan) {
            if (submission.answers().get(whole) instanceof Answer.Quantity most) {
                facts.add(new ItemAnswer(whole, most.text()));
            }
        }
        return facts;
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
