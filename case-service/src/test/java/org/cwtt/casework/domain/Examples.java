package org.cwtt.casework.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Profiles and their steps that read as sentences.
final class Examples {
    static final UUID THANDI = UUID.fromString("01890000-0000-7000-8000-000000000001");
    static final UUID SIPHO = UUID.fromString("01890000-0000-7000-8000-000000000002");
    static final Instant EIGHT = Instant.parse("2026-02-03T08:00:00Z");
    static final Instant NINE = Instant.parse("2026-02-03T09:00:00Z");
    static final Instant TEN = Instant.parse("2026-02-03T10:00:00Z");

    private Examples() {}

    static Map<Domain, RiskLevel> allLow() {
        Map<Domain, RiskLevel> levels = new EnumMap<>(Domain.class);
        for (Domain domain : Domain.values()) {
            levels.put(domain, RiskLevel.LOW);
        }
        return levels;
    }

    static Map<Domain, RiskLevel> lowBut(Domain domain, RiskLevel level) {
        Map<Domain, RiskLevel> levels = allLow();
        levels.put(domain, level);
        return levels;
    }

    static ProfileStep step(long sequence, Map<Domain, RiskLevel> levels, Instant at) {
        return new ProfileStep("2026-T1", sequence, sequence == 4, levels, at);
    }

    static RiskProfile profile(UUID childId, String roundId, long sequence, Map<Domain, RiskLevel> levels) {
        List<RiskFlag> flags = new ArrayList<>();
        levels.forEach(
                (domain, level) -> flags.add(new RiskFlag(domain, level, false, List.of(), List.of(), List.of())));
        return new RiskProfile(
                new UUID(childId.getLeastSignificantBits(), sequence),
                childId,
                roundId,
                sequence,
                "cwtt-reference",
                "1.0.0",
                "700100001",
                "2",
                List.of("CAREGIVER"),
                false,
                flags,
                List.of(),
                EIGHT);
    }
}
