package org.cwtt.referral.domain;

/// What happened to a referral.
public enum ReferralStep {
    HELD,
    REQUESTED,
    /// Another reason joined, or one no longer stands; the state stays.
    REASONS_CHANGED,
    RELEASED,
    ACCEPTED,
    SCHEDULED,
    STARTED,
    COMPLETED,
    DECLINED,
    CANCELLED
}
