package org.cwtt.referral.domain;

/// Where a statutory report stands. It becomes [#SUBMITTED] by a person's word alone.
public enum StatutoryState {
    DUE,
    /// The 24 hours have passed, and the protection officers were told so.
    ESCALATED,
    SUBMITTED
}
