package org.cwtt.system.cohort;

import java.util.random.RandomGenerator;

/// How a household lives, in the choices of the questionnaire.
///
/// @param sleepingRooms rooms in which somebody sleeps
record Home(String dwelling, String water, String toilet, boolean electricity, int people, int sleepingRooms) {
    /// Households below the food poverty line lack a thing twice as often as all do, the others that much less often:
    /// assumed, so that deprivations come together.
    private static final double STRAIN_BELOW_FOOD_LINE = 2;

    private static final double STRAIN_ABOVE = (1 - STRAIN_BELOW_FOOD_LINE * HouseholdPrevalence.BELOW_FOOD_LINE)
            / (1 - HouseholdPrevalence.BELOW_FOOD_LINE);

    static Home draw(Household.Income income, RandomGenerator chance) {
        double strain = income == Household.Income.BELOW_FOOD_LINE ? STRAIN_BELOW_FOOD_LINE : STRAIN_ABOVE;
        int people = 3 + chance.nextInt(4) + chance.nextInt(3);
        boolean crowded = chance.nextDouble() < strain * HouseholdPrevalence.CROWDED;
        return new Home(
                dwelling(chance.nextDouble() / strain),
                water(chance.nextDouble() / strain),
                toilet(chance.nextDouble() / strain),
                chance.nextDouble() >= strain * HouseholdPrevalence.NO_ELECTRICITY,
                people,
                crowded ? Math.ceilDiv(people, 4) : Math.ceilDiv(people, 2));
    }

    private static String dwelling(double ticket) {
        if (ticket < HouseholdPrevalence.INFORMAL_DWELLING) {
            return "informal";
        }
        return ticket < HouseholdPrevalence.INFORMAL_DWELLING + HouseholdPrevalence.TRADITIONAL_DWELLING
                ? "traditional"
                : "formal";
    }

    private static String water(double ticket) {
        if (ticket < HouseholdPrevalence.UNPROTECTED_WATER) {
            return "unprotected";
        }
        if (ticket < HouseholdPrevalence.NO_PIPED_WATER) {
            return "borehole";
        }
        if (ticket < HouseholdPrevalence.NO_WATER_ON_SITE) {
            return "communal-tap";
        }
        return ticket < HouseholdPrevalence.NO_WATER_IN_HOME ? "piped-yard" : "piped-home";
    }

    private static String toilet(double ticket) {
        if (ticket < HouseholdPrevalence.NO_TOILET) {
            return "none";
        }
        if (ticket < HouseholdPrevalence.BUCKET_OR_NO_TOILET) {
            return "bucket";
        }
        if (ticket < HouseholdPrevalence.NO_SAFE_TOILET) {
            return "open-pit";
        }
        return ticket < HouseholdPrevalence.NO_FLUSH_TOILET ? "ventilated-pit" : "flush";
    }
}
