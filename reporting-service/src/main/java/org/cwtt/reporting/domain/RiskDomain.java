package org.cwtt.reporting.domain;

/// One of the six domains in which a child's risk is flagged.
public enum RiskDomain {
    HEALTH,
    NUTRITION,
    ECONOMIC,
    PROTECTION,
    EDUCATION,
    PSYCHOSOCIAL
}
