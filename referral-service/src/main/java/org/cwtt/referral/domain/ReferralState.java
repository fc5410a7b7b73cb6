package org.cwtt.referral.domain;

/// Where a referral stands; [LifeCycle] says which moves lead from where to where.
public enum ReferralState {
    /// Called for, but the caregiver has not consented to sharing with this department: nobody was told.
    HELD_FOR_CONSENT(true),
    /// The department was asked and has not answered.
    REQUESTED(true),
    ACCEPTED(true),
    SCHEDULED(true),
    IN_PROGRESS(true),
    COMPLETED(false),
    DECLINED(false),
    CANCELLED(false);

    private final boolean open;

    ReferralState(boolean open) {
        this.open = open;
    }

    /// True while something is still to be done; a child has at most one open referral per department.
    public boolean isOpen() {
        return open;
    }
}
