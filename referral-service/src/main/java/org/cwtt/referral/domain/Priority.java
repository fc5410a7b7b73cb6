package org.cwtt.referral.domain;

/// How soon a department is asked to act, least urgent first.
public enum Priority {
    ROUTINE,
    MEDIUM,
    HIGH,
    URGENT
}
