package org.cwtt.system.cohort;

import java.util.random.RandomGenerator;

/// What is true of a child and its household, before anyone answers a question about it.
///
/// @param heightZ height-for-age z-score
/// @param bmiZ BMI-for-age z-score
record Circumstances(
        double heightZ,
        double bmiZ,
        Hunger hunger,
        boolean troubled,
        boolean chronicallyAbsent,
        boolean grantEligible,
        boolean grantReceived,
        int earners) {

    /// Severity of hunger in the household over the past month.
    enum Hunger {
        NONE,
        MODERATE,
        SEVERE
    }

    static Circumstances draw(RandomGenerator chance) {
        boolean eligible = chance.nextDouble() < Prevalence.GRANT_ELIGIBLE;
        return new Circumstances(
                Math.clamp(chance.nextGaussian(Prevalence.HEIGHT_Z_MEAN, 1), -4.5, 3.5),
                Math.clamp(chance.nextGaussian(Prevalence.BMI_Z_MEAN, 1), -3.8, 3.4),
                hunger(chance),
                chance.nextDouble() < Prevalence.PSYCHOSOCIAL,
                chance.nextDouble() < Prevalence.CHRONIC_ABSENCE,
                eligible,
                eligible && chance.nextDouble() < Prevalence.GRANT_RECEIVED,
                chance.nextDouble() < Prevalence.NO_EARNER ? 0 : 1 + chance.nextInt(2));
    }

    private static Hunger hunger(RandomGenerator chance) {
        if (chance.nextDouble() >= Prevalence.HUNGER) {
            return Hunger.NONE;
        }
        return chance.nextDouble() < Prevalence.SEVERE_AMONG_HUNGRY ? Hunger.SEVERE : Hunger.MODERATE;
    }

    /// The same child a term later: growth moves little, a third of what can be helped has been helped.
    Circumstances later(RandomGenerator chance) {
        boolean helped = chance.nextInt(3) == 0;
        return new Circumstances(
                heightZ + chance.nextGaussian(0.05, 0.05),
                bmiZ + chance.nextGaussian(0, 0.15),
                helped ? Hunger.NONE : hunger,
                troubled && !helped,
                chronicallyAbsent && !helped,
                grantEligible,
                grantReceived || grantEligible && helped,
                earners);
    }
}
