package org.cwtt.referral.domain;

/// How much risk a domain's flag tells of, mildest first.
public enum RiskLevel {
    /// Too little is known; never a synonym for [#LOW].
    UNKNOWN,
    LOW,
    MEDIUM,
    HIGH;

    /// True for the levels that must lead to a department.
    public boolean callsForAction() {
        return compareTo(MEDIUM) >= 0;
    }
}
