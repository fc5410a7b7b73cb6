package org.cwtt.referral.domain;

/// A part of the work list, as the one who works it asks for it.
public enum WorkView {
    /// Asked, and not answered.
    NEW,
    /// The next step is due within three working days.
    DUE,
    /// The next step is late.
    OVERDUE,
    /// Open, and last answered by the one who asks.
    MINE,
    /// Open, whoever has answered.
    OPEN,
    /// Called for, and waiting for the caregiver's consent.
    HELD,
    /// Late, and the district or the province was told.
    ESCALATED,
    /// Declined, and waiting for the team.
    TO_REROUTE
}
