package org.cwtt.scoring.domain;

/// How grave the risk is, in ascending order. `UNKNOWN` means too little is known, and is never a synonym for `LOW`.
public enum RiskLevel {
    UNKNOWN,
    LOW,
    MEDIUM,
    HIGH;

    /// True when the level calls for somebody to act.
    public boolean raised() {
        return this == MEDIUM || this == HIGH;
    }

    /// The graver of the two.
    public RiskLevel worse(RiskLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
