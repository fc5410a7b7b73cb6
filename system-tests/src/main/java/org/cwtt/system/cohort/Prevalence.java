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

    /// Mean share of school days missed: 5 %, Western Cape Education Department, first half of 2013.
    static final double ABSENCE_MEAN = 0.05;

    /// Learners absent so much that the school must act. No published figure found for this phase: assumed.
    static final double CHRONIC_ABSENCE = 0.05;

    /// Children who feel unsafe at school: almost a quarter, Cortina et al. 2013, doi 10.1371/journal.pone.0065041;
    /// half of them put at "never safe".
    static final double UNSAFE = 0.12;

    /// Submissions by a teacher or nurse with reasonable grounds to suspect abuse. Assumed.
    static final double SUSPECTED_ABUSE = 0.008;

    /// Health screening, assumed within what school health services report: vision, hearing, oral health, immunisation.
    static final double VISION = 0.06;

    static final double HEARING = 0.03;
    static final double ORAL = 0.18;
    static final double IMMUNISATION_BEHIND = 0.09;
    static final double CHRONIC_UNTREATED = 0.015;
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
