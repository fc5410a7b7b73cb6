package org.cwtt.intake.questionnaire.domain;

/// What kind of answer an item takes.
public enum Kind {
    BOOLEAN,
    INTEGER,
    DECIMAL,
    CHOICE,
    /// A date, as in 2026-02-03.
    DATE,
    /// Free text: it is stored here and never announced.
    TEXT
}
