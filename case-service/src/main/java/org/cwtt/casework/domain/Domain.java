package org.cwtt.casework.domain;

/// The six domains of a child's wellbeing.
public enum Domain {
    HEALTH,
    NUTRITION,
    ECONOMIC,
    PROTECTION,
    EDUCATION,
    PSYCHOSOCIAL
}
