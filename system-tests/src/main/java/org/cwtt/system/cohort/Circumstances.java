package org.cwtt.system.cohort;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What is true of a child and its household, before anyone answers a question about it.
///
/// @param heightZ height-for-age z-score
/// @param bmiZ BMI-for-age z-score
/// @param reading share of what the reading benchmark of its grade and language asks for
/// @param difficulty where the child finds it very hard to function, if anywhere
/// @param chronic whether the child has a lasting condition
record Circumstances(
        double heightZ,
        double bmiZ,
        boolean troubled,
        boolean chronicallyAbsent,
        double reading,
        @Nullable String difficulty,
        boolean chronic,
        Household household) {
    /// Areas of functioning, as the caregiver's questionnaire names them.
    static final List<String> AREAS = List.of(
            "seeing",
            "hearing",
            "walking",
            "self-care",
            "communication",
            "learning",
            "remembering",
            "concentrating",
            "accepting-change",
            "controlling-behaviour",
            "making-friends");

    static Circumstances draw(RandomGenerator chance) {
        return new Circumstances(
                Math.clamp(chance.nextGaussian(Prevalence.HEIGHT_Z_MEAN, 1), -4.5, 3.5),
                Math.clamp(chance.nextGaussian(Prevalence.BMI_Z_MEAN, 1), -3.8, 3.4),
                chance.nextDouble() < Prevalence.PSYCHOSOCIAL,
                chance.nextDouble() < Prevalence.CHRONIC_ABSENCE,
                chance.nextDouble() < Prevalence.READS_NOTHING ? 0 : chance.nextDouble(0.2, Prevalence.BEST_READING),
                chance.nextDouble() < Prevalence.DIFFICULTY ? AREAS.get(chance.nextInt(AREAS.size())) : null,
                chance.nextDouble() < Prevalence.CHRONIC_CONDITION,
                Household.draw(chance));
    }

    /// The same child a term later: growth moves little, a third of what can be helped has been helped.
    Circumstances later(RandomGenerator chance) {
        boolean helped = chance.nextInt(3) == 0;
        return new Circumstances(
                heightZ + chance.nextGaussian(0.05, 0.05),
                bmiZ + chance.nextGaussian(0, 0.15),
                troubled && !helped,
                chronicallyAbsent && !helped,
                reading * (helped ? 1.3 : 1.1),
                difficulty,
                chronic,
                household.later(helped));
    }
}
