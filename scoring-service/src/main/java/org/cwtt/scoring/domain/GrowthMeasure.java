package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A z-score of growth at the age and for the sex that the submission states.
///
/// @param weight item in kg; none for height-for-age
/// @param height item in cm; none for weight-for-age
/// @param notWith item that, answered true, leaves no z-score: oedema makes a weight meaningless
/// @param plausible z-scores outside are errors of measurement, to be confirmed
/// @param plausibleHeight height-for-age z-scores outside say that the height is wrong, and all that is made of it;
///     none when the height is not looked at by itself
public record GrowthMeasure(
        GrowthReference reference,
        GrowthIndicator indicator,
        @Nullable String weight,
        @Nullable String height,
        @Nullable String notWith,
        Bounds plausible,
        @Nullable Bounds plausibleHeight)
        implements Measure {

    /// @throws InvalidRulesetException when z-scores would be plausible that WHO flags as errors, when the indicator
    /// needs a weight or height and none is named, or the reverse
    public GrowthMeasure {
        if (indicator.needsWeight() != (weight != null)) {
            throw new InvalidRulesetException("weight-kg belongs to bmi-for-age and weight-for-age, and only to them");
        }
        if (indicator.needsHeight() != (height != null)) {
            throw new InvalidRulesetException("height-cm belongs to bmi-for-age and height-for-age, and only to them");
        }
        requireNoWider(plausible, indicator, "plausible");
        if (plausibleHeight != null) {
            requireNoWider(plausibleHeight, GrowthIndicator.HEIGHT_FOR_AGE, "plausible-height");
        }
    }

    private static void requireNoWider(Bounds plausible, GrowthIndicator indicator, String field) {
        if (!indicator.plausible().cover(plausible)) {
            throw new InvalidRulesetException(field + " must lie within WHO's limits for the indicator: "
                    + indicator.plausible().inWords("z"));
        }
    }

    @Override
    public Measurement of(Submission submission) {
        if (notWith != null && submission.valueOf(notWith) instanceof Answer.Truth(boolean present) && present) {
            return new Measurement.Lacking("not-with-" + notWith);
        }
        double kilograms = quantity(submission, weight);
        double centimetres = quantity(submission, height);
        if ((weight != null && Double.isNaN(kilograms)) || (height != null && Double.isNaN(centimetres))) {
            return Measurement.Lacking.ANSWERS;
        }
        if (kilograms <= 0 || centimetres <= 0 || isImplausibleHeight(submission.interview(), centimetres)) {
            return new Measurement.Unusable("implausible");
        }
        return zScore(submission.interview(), measured(kilograms, centimetres));
    }

    private boolean isImplausibleHeight(Interview interview, double centimetres) {
        if (plausibleHeight == null || Double.isNaN(centimetres)) {
            return false;
        }
        OptionalDouble z =
                reference.zScore(GrowthIndicator.HEIGHT_FOR_AGE, interview.sex(), interview.ageInDays(), centimetres);
        return z.isPresent() && !plausibleHeight.contain(z.getAsDouble());
    }

    /// In the unit of the indicator.
    private double measured(double kilograms, double centimetres) {
        double metres = centimetres / 100;
        return switch (indicator) {
            case BMI_FOR_AGE -> kilograms / (metres * metres);
            case HEIGHT_FOR_AGE -> centimetres;
            case WEIGHT_FOR_AGE -> kilograms;
        };
    }

    /// The number given; NaN when none is, or none is asked for.
    private static double quantity(Submission submission, @Nullable String item) {
        Double value = item == null ? null : submission.quantityOf(item);
        return value == null ? Double.NaN : value;
    }

    private Measurement zScore(Interview interview, double measured) {
        if (interview.sex() == Sex.UNKNOWN) {
            return new Measurement.Unusable("sex-unknown");
        }
        OptionalDouble z = reference.zScore(indicator, interview.sex(), interview.ageInDays(), measured);
        if (z.isEmpty()) {
            return new Measurement.Unusable("age-outside-reference");
        }
        return plausible.contain(z.getAsDouble())
                ? new Measurement.Measured(z.getAsDouble())
                : new Measurement.Unusable("implausible");
    }

    @Override
    public List<String> items() {
        List<String> items = new ArrayList<>(3);
        for (String item : new @Nullable String[] {weight, height, notWith}) {
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    @Override
    public List<ExpectedItem> expects() {
        List<ExpectedItem> expected = new ArrayList<>(3);
        if (weight != null) {
            expected.add(new ExpectedItem(weight, ItemKind.Number.in("kg")));
        }
        if (height != null) {
            expected.add(new ExpectedItem(height, ItemKind.Number.in("cm")));
        }
        if (notWith != null) {
            expected.add(new ExpectedItem(notWith, new ItemKind.Truth()));
        }
        return expected;
    }

    @Override
    public boolean dependsOnAge() {
        return true;
    }

    @Override
    public Bounds range() {
        return plausible;
    }

    @Override
    public boolean wholeNumbers() {
        return false;
    }

    @Override
    public List<ItemAnswer> facts(Submission submission) {
        Interview interview = submission.interview();
        return List.of(
                new ItemAnswer("age-in-days", Integer.toString(interview.ageInDays())),
                new ItemAnswer("sex", interview.sex().name()));
    }
}
