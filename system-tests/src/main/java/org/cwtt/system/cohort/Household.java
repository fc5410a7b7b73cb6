package org.cwtt.system.cohort;

import java.util.Locale;
import java.util.random.RandomGenerator;

/// What is true of the household in which a child lives.
///
/// @param caregiverLow whether the caregiver's mood has been low
record Household(
        Home home,
        int earners,
        Income income,
        boolean grantEligible,
        boolean grantReceived,
        Hunger hunger,
        Discipline discipline,
        boolean caregiverLow) {

    /// Severity of hunger over the past month.
    enum Hunger {
        NONE,
        MODERATE,
        SEVERE
    }

    /// The harshest way in which the child was punished over the past month.
    enum Discipline {
        GENTLE,
        SHOUTING,
        SMACKING,
        HITTING,
        BEATING
    }

    /// Income a head against the food poverty line and the upper-bound poverty line.
    enum Income {
        BELOW_FOOD_LINE,
        BETWEEN,
        ABOVE;

        /// The choice in the questionnaire.
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Household draw(RandomGenerator chance) {
        int earners = chance.nextDouble() < HouseholdPrevalence.NO_EARNER ? 0 : 1 + chance.nextInt(2);
        Income income = income(earners, chance);
        boolean eligible = chance.nextDouble() < HouseholdPrevalence.GRANT_ELIGIBLE;
        return new Household(
                Home.draw(income, chance),
                earners,
                income,
                eligible,
                eligible && chance.nextDouble() < HouseholdPrevalence.GRANT_RECEIVED,
                hunger(chance),
                discipline(chance),
                chance.nextDouble() < HouseholdPrevalence.CAREGIVER_LOW);
    }

    /// The same household a term later.
    Household later(boolean helped) {
        return new Household(
                home,
                earners,
                income,
                grantEligible,
                grantReceived || grantEligible && helped,
                helped ? Hunger.NONE : hunger,
                helped ? Discipline.GENTLE : discipline,
                caregiverLow && !helped);
    }

    private static Income income(int earners, RandomGenerator chance) {
        double below = earners == 0
                ? HouseholdPrevalence.BELOW_FOOD_LINE_WITHOUT_EARNER
                : HouseholdPrevalence.BELOW_FOOD_LINE_WITH_EARNER;
        if (chance.nextDouble() < below) {
            return Income.BELOW_FOOD_LINE;
        }
        return chance.nextDouble() < HouseholdPrevalence.BETWEEN_LINES_OF_REST ? Income.BETWEEN : Income.ABOVE;
    }

    private static Hunger hunger(RandomGenerator chance) {
        if (chance.nextDouble() >= HouseholdPrevalence.HUNGER) {
            return Hunger.NONE;
        }
        return chance.nextDouble() < HouseholdPrevalence.SEVERE_AMONG_HUNGRY ? Hunger.SEVERE : Hunger.MODERATE;
    }

    private static Discipline discipline(RandomGenerator chance) {
        double ticket = chance.nextDouble();
        if (ticket < HouseholdPrevalence.BEATEN) {
            return Discipline.BEATING;
        }
        if (ticket < HouseholdPrevalence.HIT_WITH_OBJECT) {
            return Discipline.HITTING;
        }
        if (ticket < HouseholdPrevalence.SMACKED) {
            return Discipline.SMACKING;
        }
        return ticket < HouseholdPrevalence.SHOUTED_AT ? Discipline.SHOUTING : Discipline.GENTLE;
    }
}
