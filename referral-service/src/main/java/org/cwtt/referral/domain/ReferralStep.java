package org.cwtt.referral.domain;

/// What happened to a referral.
public enum ReferralStep {
    HELD,
    REQUESTED,
    /// Another reason joined, or one no longer stands; the state stays.
    REASONS_CHANGED,
    /// The child turned out to be another one of the registry, or one of its own after all; the state stays.
    REASSIGNED,
    RELEASED,
    /// The caregiver no longer consents: what the department has not accepted is held again.
    CONSENT_WITHDRAWN,
    ACCEPTED,
    SCHEDULED,
    STARTED,
    COMPLETED,
    DECLINED,
    /// A person made another referral of what was declined.
    REROUTED,
    /// The next step is late, and the district or the province was told; the state stays.
    ESCALATED,
    CANCELLED
}
