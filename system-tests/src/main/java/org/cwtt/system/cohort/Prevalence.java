package org.cwtt.system.cohort;

/// How often a circumstance occurs among the cohort's children, as a share between 0 and 1.
///
/// Each figure is taken from, or placed inside the range of, published South African findings; where none was found for
/// the Foundation Phase it says so. The cohort is for demonstration and tests: it estimates nothing.
final class Prevalence {
    /// Mean height-for-age z-score; with a deviation of 1 it puts 25 % of the children below -2.
    /// SADHS 2016 (Statistics South Africa): 27 % of children under five stunted, 30 % of boys, 25 % of girls;
    /// Kruger et al. 2023, doi 10.1017/S1368980023001994: pooled 25.1 % up to preschool age (11.3 % at
    /// primary school).
    static final double HEIGHT_Z_MEAN = -1.326;

    /// Mean BMI-for-age z-score; with a deviation of 1 about 13 % lie above +1 and 3 % below -2.
    /// Kruger et al. 2023: overweight and obesity 12.5 % at primary-school age; SADHS 2016: wasting 2.5 %.
    static final double BMI_Z_MEAN = -0.12;

    /// Households with hunger. Steyn et al. 2022, doi 10.3390/ijerph19031038: food shortage in Gauteng 2018, 15.6 %
    /// (rural) to 29.6 % (urban informal) of households with children of one to nine years.
    static final double HUNGER = 0.22;

    /// Share of the hungry households in which it is severe. No published figure found: assumed.
    static final double SEVERE_AMONG_HUNGRY = 0.27;

    /// Children with raised psychosocial symptoms. No South African PSC-17 survey of this age found; between
    /// 14.3 % (Cortina et al. 2012, sub-Saharan Africa) and 30 % (SDQ, peri-urban KwaZulu-Natal, ages 4-6,
    /// doi 10.1007/s40609-018-0110-3).
    static final double PSYCHOSOCIAL = 0.19;

    /// Children whose caregiver is eligible for the Child Support Grant. Simkins 2021 on GHS 2019: 77.8 % of children
    /// live in a household that receives a grant.
    static final double GRANT_ELIGIBLE = 0.76;

    /// Eligible children of primary-school age who receive the grant: 86.6 %, DSD, SASSA and UNICEF 2016,
    /// "Removing barriers to accessing Child Grants", table 13.
    static final double GRANT_RECEIVED = 0.866;

    /// Children without an employed adult in the household: about 35 %, Statistics South Africa, "Social profile of
    /// vulnerable groups 2002-2011".
    static final double NO_EARNER = 0.35;

    /// Children below the food poverty line: six million (South African Child Gauge 2018) of some twenty. Split by earner
    /// and, above the line, by the upper-bound poverty line: assumed.
    static final double BELOW_FOOD_LINE = 0.3;

    static final double BELOW_FOOD_LINE_WITHOUT_EARNER = 0.65;
    static final double BELOW_FOOD_LINE_WITH_EARNER = 0.11;
    static final double BETWEEN_LINES_OF_REST = 0.45;

    /// Dwellings: Census 2022 (Statistics South Africa), 8.1 % of households informal and 3.2 % traditional.
    static final double INFORMAL_DWELLING = 0.081;

    static final double TRADITIONAL_DWELLING = 0.032;

    /// Water: 88 % of households have piped water, GHS 2019 (Statistics South Africa); a third of children have none on
    /// site, Children Count (University of Cape Town) on GHS 2014. Indoors, and how much of the rest is safe: assumed.
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

    /// Children with much difficulty in one area of functioning. No South African figure for this age found; surveys
    /// with the same module: 4.2 % (rural Zimbabwe, age two, doi 10.1371/journal.pone.0274664) to 9 % (North Macedonia,
    /// ages 2-17, MICS 2018-2019, mostly anxiety).
    static final double DIFFICULTY = 0.05;

    static final double CANNOT_AMONG_DIFFICULTY = 0.1;
    static final double ANXIOUS_DAILY = 0.03;
    static final double SAD_DAILY = 0.015;

    /// Reading: 30 % of Grades 1 to 3 at grade level, 15 % of Grade 3 read no word (2030 Reading Panel 2026 on the Funda
    /// Uphumelele National Survey). The best reader's share of the benchmark is set so that 30 % reach it. How many
    /// teachers have tested by then: assumed.
    static final double READS_NOTHING = 0.15;

    static final double BEST_READING = 1.44;
    static final double READING_ASSESSED = 0.3;

    /// Learners who repeated: 12 %, 9 % and 7 % of Grades 1, 2 and 3 in 2019, Children Count. The rest assumed.
    static final double REPEATED_GRADE = 0.09;

    static final double CONCERN_WHERE_BEHIND = 0.3;
    static final double CONCERN_ELSEWHERE = 0.05;
    static final double NO_HOMEWORK_SUPPORT = 0.1;

    /// Mean share of school days missed: 5 %, Western Cape Education Department, first half of 2013.
    static final double ABSENCE_MEAN = 0.05;

    /// Learners absent so much that the school must act. No published figure found for this phase: assumed.
    static final double CHRONIC_ABSENCE = 0.05;

    /// Children who feel unsafe at school: almost a quarter, Cortina et al. 2013, doi 10.1371/journal.pone.0065041;
    /// half of them put at "never safe".
    static final double UNSAFE = 0.12;

    /// Children who are bullied often. Assumed.
    static final double BULLIED = 0.1;

    /// Submissions by a teacher or nurse with reasonable grounds to suspect abuse. Assumed.
    static final double SUSPECTED_ABUSE = 0.008;

    /// Health screening, assumed within what school health services report: vision, hearing, oral health, immunisation.
    static final double VISION = 0.06;

    static final double HEARING = 0.03;
    static final double ORAL = 0.18;
    static final double IMMUNISATION_BEHIND = 0.09;
    static final double CHRONIC_CONDITION = 0.06;
    static final double CHRONIC_TREATED = 0.75;
    static final double TB_SYMPTOMS = 0.02;
    static final double TB_CONTACT = 0.04;
    static final double OEDEMA = 0.003;

    /// Care and documents, assumed.
    static final double NO_STABLE_CAREGIVER = 0.03;

    static final double NO_BIRTH_CERTIFICATE = 0.05;
    static final double EXPOSED_TO_VIOLENCE = 0.1;

    /// Assessments in which one respondent was never reached, and answers not given. Assumed.
    static final double PARTIAL_ASSESSMENT = 0.07;

    static final double ANSWER_NOT_GIVEN = 0.012;

    /// Caregivers who share with all three departments, and those of the rest who share with none. Assumed.
    static final double FULL_CONSENT = 0.88;

    static final double NO_CONSENT_OF_REST = 0.3;

    private Prevalence() {}
}
