package org.cwtt.scoring.words;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.cwtt.scoring.domain.Bounds;
import org.cwtt.scoring.domain.GrowthIndicator;
import org.cwtt.scoring.domain.GrowthMeasure;
import org.cwtt.scoring.domain.GrowthReference;
import org.cwtt.scoring.domain.Lms;
import org.cwtt.scoring.domain.Sex;
import org.jspecify.annotations.Nullable;

/// The arithmetic from what was measured to a z-score, or to the z-score that is too far out to be one.
///
/// @param score none when there is none
/// @param kilograms none when the weight was not measured, or is not looked at
/// @param centimetres none when the height was not measured, or is not looked at
record GrowthWorkings(
        GrowthMeasure growth,
        @Nullable Double score,
        int ageInDays,
        Sex sex,
        @Nullable Double kilograms,
        @Nullable Double centimetres) {

    /// One sentence a step; none for an age or sex that the reference does not cover.
    Optional<String> steps() {
        double months = ageInDays / GrowthReference.DAYS_IN_MONTH;
        return growth.reference().lmsAt(growth.indicator(), sex, months).map(lms -> {
            Stream<String> always = Stream.of(
                    bodyMassIndex(),
                    "Age in months: " + ageInDays + " / 30.4375 = " + Words.of(months) + ".",
                    "At this age and sex L = " + Workings.significant(lms.l()) + ", M = "
                            + Workings.significant(lms.m()) + ", S = " + Workings.significant(lms.s()) + ".");
            Stream<String> then = score == null ? tooFarOut().stream() : reached(lms).stream();
            return String.join(
                    " ",
                    Stream.concat(always, then).filter(step -> !step.isEmpty()).toList());
        });
    }

    private String bodyMassIndex() {
        if (kilograms == null || centimetres == null || centimetres <= 0) {
            return "";
        }
        String metres = Workings.significant(centimetres / 100);
        return "Body mass index: " + Words.of(kilograms) + " / (" + metres + " x " + metres + ") = "
                + Workings.significant(bodyMassIndex(kilograms, centimetres)) + ".";
    }

    private static double bodyMassIndex(double kilograms, double centimetres) {
        double metres = centimetres / 100;
        return kilograms / (metres * metres);
    }

    /// In the unit of the indicator.
    private @Nullable Double measured() {
        return switch (growth.indicator()) {
            case BMI_FOR_AGE ->
                kilograms == null || centimetres == null || centimetres <= 0
                        ? null
                        : Double.valueOf(bodyMassIndex(kilograms, centimetres));
            case HEIGHT_FOR_AGE -> centimetres;
            case WEIGHT_FOR_AGE -> kilograms;
        };
    }

    /// How the z-score follows from them.
    private List<String> reached(Lms lms) {
        Double value = measured();
        if (score == null || value == null) {
            return List.of();
        }
        if (!growth.indicator().restricted() || Math.abs(score) <= 3) {
            return List.of("z-score: ((" + Workings.significant(value) + " / M)^L - 1) / (L x S).");
        }
        int side = score > 0 ? 1 : -1;
        String third = Workings.significant(lms.valueAt(3 * side));
        String second = Workings.significant(lms.valueAt(2 * side));
        String distance = side > 0 ? third + " - " + second : second + " - " + third;
        return List.of("Beyond 3 standard deviations the z-score is counted in steps of the distance between 2 and 3: "
                + 3 * side + " + (" + Workings.significant(value) + " - " + third + ") / (" + distance + ").");
    }

    /// What is wrong with a measurement that has no score.
    private List<String> tooFarOut() {
        return Stream.of(
                        outside(
                                "The height for age",
                                GrowthIndicator.HEIGHT_FOR_AGE,
                                centimetres,
                                growth.plausibleHeight()),
                        outside("That", growth.indicator(), measured(), growth.plausible()))
                .flatMap(Optional::stream)
                .limit(1)
                .toList();
    }

    private Optional<String> outside(
            String what, GrowthIndicator indicator, @Nullable Double value, @Nullable Bounds plausible) {
        if (value == null || value <= 0 || plausible == null) {
            return Optional.empty();
        }
        OptionalDouble z = growth.reference().zScore(indicator, sex, ageInDays, value);
        return z.isEmpty() || plausible.contain(z.getAsDouble())
                ? Optional.empty()
                : Optional.of(what + " would be a z-score of " + Words.of(z.getAsDouble()) + "; "
                        + CutOff.ofScore(plausible.inWords("z")).words() + " is plausible.");
    }
}
