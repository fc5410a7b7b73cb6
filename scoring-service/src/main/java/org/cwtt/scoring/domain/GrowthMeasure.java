package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A z-score of growth at the age and for the sex that the submission states.
///
/// @param weight item in kg; none for height-for-age
/// @param height item in cm
/// @param notWith item that, answered true, leaves no z-score: oedema makes a weight meaningless
/// @param plausible z-scores outside are errors of measurement, to be confirmed
public record GrowthMeasure(
        GrowthReference reference,
        GrowthIndicator indicator,
        @Nullable String weight,
        String height,
        @Nullable String notWith,
        Bounds plausible)
        implements Measure {

    /// @throws InvalidRulesetException when the indicator needs a weight and none is named, or the reverse
    public GrowthMeasure {
        if ((indicator == GrowthIndicator.BMI_FOR_AGE) != (weight != null)) {
            throw new InvalidRulesetException("weight-kg belongs to bmi-for-age, and only to it");
        }
    }

    @Override
    public Measurement of(Submission submission) {
        if (notWith != null && submission.valueOf(notWith) instanceof Answer.Truth(boolean present) && present) {
            return Measurement.Lacking.ANSWERS;
        }
        Double centimetres = submission.quantityOf(height);
        Double kilograms = weight == null ? Double.valueOf(1) : submission.quantityOf(weight);
        if (centimetres == null || kilograms == null) {
            return Measurement.Lacking.ANSWERS;
        }
        if (centimetres <= 0 || kilograms <= 0) {
            return new Measurement.Unusable("implausible");
        }
        return zScore(submission.interview(), weight == null ? centimetres : bodyMassIndex(kilograms, centimetres));
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

    private static double bodyMassIndex(double kilograms, double centimetres) {
        double metres = centimetres / 100;
        return kilograms / (metres * metres);
    }

    @Override
    public List<String> items() {
        List<String> items = new ArrayList<>();
        if (weight != null) {
            items.add(weight);
        }
        items.add(height);
        return items;
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
