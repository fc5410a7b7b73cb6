package org.cwtt.referral.domain;

/// A department of government to which children are referred.
public enum Department {
    HEALTH,
    EDUCATION,
    SOCIAL_DEVELOPMENT
}
