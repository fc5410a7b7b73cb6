package org.cwtt.referral.domain;

import java.util.List;

/// One domain's level with what raised it.
public record RiskFlag(Domain domain, RiskLevel level, List<Finding> findings) {
    public RiskFlag {
        findings = List.copyOf(findings);
    }
}
