package org.cwtt.referral.domain;

/// One of the six domains of wellbeing.
public enum Domain {
    HEALTH,
    NUTRITION,
    ECONOMIC,
    PROTECTION,
    EDUCATION,
    PSYCHOSOCIAL
}
