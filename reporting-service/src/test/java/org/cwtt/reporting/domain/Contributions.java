package org.cwtt.reporting.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/// Contributions that read as sentences.
final class Contributions {
    static final String ROUND = "2026-T1";
    static final String SCHOOL = "700140012";

    private Contributions() {}

    static Contribution of(UUID child, long sequence, RiskLevel everyDomain) {
        return of(child, sequence, SCHOOL, everyDomain);
    }

    static Contribution of(UUID child, long sequence, String school, RiskLevel everyDomain) {
        Map<RiskDomain, RiskLevel> levels = new EnumMap<>(RiskDomain.class);
        for (RiskDomain domain : RiskDomain.values()) {
            levels.put(domain, everyDomain);
        }
        return new Contribution(
                new ChildRound(child, ROUND), 0, sequence, school, "1", "FEMALE", true, sequence > 3, levels);
    }

    static Contribution withdrawn(UUID child, long sequence) {
        return new Contribution(
                new ChildRound(child, ROUND), 0, sequence, SCHOOL, "1", "FEMALE", false, false, Map.of());
    }
}
