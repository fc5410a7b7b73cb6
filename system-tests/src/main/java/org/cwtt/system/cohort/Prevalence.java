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

    /// Children with raised psychosocial symptoms. No South African PSC-17 survey of this age found; between
    /// 14.3 % (Cortina et al. 2012, sub-Saharan Africa) and 30 % (SDQ, peri-urban KwaZulu-Natal, ages 4-6,
    /// doi 10.1007/s40609-018-0110-3).
    static final double PSYCHOSOCIAL = 0.19;

    /// Children with much difficulty in one area of functioning. No South African figure for this age found; surveys
    /// with the same module: 4.2 % (rural Zimbabwe, age two, doi 10.1371/journal.pone.0274664) to 9 %
    /// (North Macedonia, ages 2-17, MICS 2018-2019, mostly anxiety).
    static final double DIFFICULTY = 0.05;

    static final double CANNOT_AMONG_DIFFICULTY = 0.1;
    static final double ANXIOUS_DAILY = 0.03;
    static final double SAD_DAILY = 0.015;

    /// Reading: 30 % of Grades 1 to 3 at grade level, 15 % of Grade 3 read no word (2030 Reading Panel 2026, on the
    /// Funda Uphumelele National Survey). The best reader's share of the benchmark is set so that 30 % reach it.
    /// How many teachers have tested by then: assumed.
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
