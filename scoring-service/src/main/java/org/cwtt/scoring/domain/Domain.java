package org.cwtt.scoring.domain;

/// The six domains of a child's wellbeing, in the order in which every profile lists them.
public enum Domain {
    HEALTH,
    NUTRITION,
    ECONOMIC,
    PROTECTION,
    EDUCATION,
    PSYCHOSOCIAL
}
