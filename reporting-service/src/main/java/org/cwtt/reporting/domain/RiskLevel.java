package org.cwtt.reporting.domain;

/// How grave a domain's risk is. [#UNKNOWN] means too little is known; it is never a synonym for [#LOW].
public enum RiskLevel {
    UNKNOWN,
    LOW,
    MEDIUM,
    HIGH
}
