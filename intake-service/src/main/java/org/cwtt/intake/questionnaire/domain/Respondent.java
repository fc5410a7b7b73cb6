package org.cwtt.intake.questionnaire.domain;

/// Who answers a questionnaire.
public enum Respondent {
    CHILD,
    CAREGIVER,
    TEACHER,
    HEALTH_PRACTITIONER
}
