package org.cwtt.scoring.domain;

/// Who answered a questionnaire.
public enum Respondent {
    CHILD,
    CAREGIVER,
    TEACHER,
    HEALTH_PRACTITIONER
}
