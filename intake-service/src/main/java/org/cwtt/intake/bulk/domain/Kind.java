package org.cwtt.intake.bulk.domain;

/// What the rows of a file are.
public enum Kind {
    SCHOOLS,
    CLASS_LIST,
    ASSESSMENTS
}
