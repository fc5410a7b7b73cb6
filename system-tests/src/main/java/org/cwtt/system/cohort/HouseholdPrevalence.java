package org.cwtt.system.cohort;

/// How often a circumstance occurs among the households of the cohort's children, as a share between 0 and 1.
///
/// Sources as in [Prevalence]: taken from, or placed inside the range of, published South African findings, or assumed.
final class HouseholdPrevalence {
    /// Households with hunger. Steyn et al. 2022, doi 10.3390/ijerph19031038: food shortage in Gauteng 2018, 15.6 %
    /// (rural) to 29.6 % (urban informal) of households with children of one to nine years.
    static final double HUNGER = 0.22;

    /// Share of the hungry households in which it is severe. No published figure found: assumed.
    static final double SEVERE_AMONG_HUNGRY = 0.27;

    /// Children whose caregiver is eligible for the Child Support Grant. Simkins 2021 on GHS 2019: 77.8 % of children
    /// live in a household that receives a grant.
    static final double GRANT_ELIGIBLE = 0.76;

    /// Eligible children of primary-school age who receive the grant: 86.6 %, DSD, SASSA and UNICEF 2016,
    /// "Removing barriers to accessing Child Grants", table 13.
    static final double GRANT_RECEIVED = 0.866;

    /// Children without an employed adult in the household: about 35 %, Statistics South Africa, "Social profile of
    /// vulnerable groups 2002-2011".
    static final double NO_EARNER = 0.35;

    /// Children below the food poverty line: six million (South African Child Gauge 2018) of some twenty. Who they are
    /// by earner, and how many of the rest are below the upper-bound poverty line: assumed.
    static final double BELOW_FOOD_LINE = 0.3;

    static final double BELOW_FOOD_LINE_WITHOUT_EARNER = 0.65;
    static final double BELOW_FOOD_LINE_WITH_EARNER = 0.11;
    static final double BETWEEN_LINES_OF_REST = 0.45;

    /// Dwellings: Census 2022 (Statistics South Africa), 8.1 % of households informal and 3.2 % traditional.
    static final double INFORMAL_DWELLING = 0.081;

    static final double TRADITIONAL_DWELLING = 0.032;

    /// Water: 88 % of households have piped water, GHS 2019 (Statistics South Africa); a third of children have none on
    /// site, Children Count (University of Cape Town) on GHS 2014. Indoors, and how safe the rest is: assumed.
    static final double NO_WATER_IN_HOME = 0.6;

    static final double NO_WATER_ON_SITE = 0.33;
    static final double NO_PIPED_WATER = 0.12;
    static final double UNPROTECTED_WATER = 0.08;

    /// Toilets, GHS 2019: 82 % of households have a flush toilet or a ventilated pit, 2 % a bucket or none. Flush among
    /// the former, none among the latter: assumed.
    static final double NO_FLUSH_TOILET = 0.38;

    static final double NO_SAFE_TOILET = 0.18;
    static final double BUCKET_OR_NO_TOILET = 0.02;
    static final double NO_TOILET = 0.015;

    /// Households without mains electricity: 15 %, GHS 2019.
    static final double NO_ELECTRICITY = 0.15;

    /// Children in crowded homes, more than two people a room: 17 %, Children Count on GHS 2022.
    static final double CROWDED = 0.17;

    /// The harshest punishment of the past month, each with the harsher ones. Dawes et al. 2005 (HSRC): 57 % of parents
    /// punish physically, 33 % with an object, most at the ages of three and four; what is told of one month about
    /// older children is assumed to be well below.
    static final double SHOUTED_AT = 0.42;

    static final double SMACKED = 0.3;
    static final double HIT_WITH_OBJECT = 0.12;
    static final double BEATEN = 0.02;

    /// Caregivers in low mood: 30.3 % of carers in Umlazi, KwaZulu-Natal, PMC3273578.
    static final double CAREGIVER_LOW = 0.3;

    private HouseholdPrevalence() {}
}
