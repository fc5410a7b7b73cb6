package org.cwtt.intake.child.domain;

/// With whom a caregiver may consent to share.
public enum Department {
    HEALTH,
    EDUCATION,
    SOCIAL_DEVELOPMENT
}
