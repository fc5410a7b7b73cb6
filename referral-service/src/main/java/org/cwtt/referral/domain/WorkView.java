package org.cwtt.referral.domain;

/// A part of the work list, as the one who works it asks for it.
public enum WorkView {
    /// Asked, and not answered.
    NEW,
    /// The next step is due within three days.
    DUE,
    /// The next step is late.
    OVERDUE,
    /// Open, and last answered by the one who asks.
    MINE,
    /// Late, and the district or the province was told.
    ESCALATED,
    /// Declined, and waiting for the team.
    TO_REROUTE
}
