package org.cwtt.casework.domain;

/// How much a domain calls for action. UNKNOWN is too little data, never a synonym for LOW.
public enum RiskLevel {
    UNKNOWN,
    LOW,
    MEDIUM,
    HIGH;

    /// True when somebody should act on it.
    public boolean callsForAction() {
        return this == MEDIUM || this == HIGH;
    }
}
