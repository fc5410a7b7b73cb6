package org.cwtt.referral.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Risk profiles that read as sentences: `Profiles.of(THANDI).in("2026-T1").with(NUTRITION, HIGH)`.
public record Profiles(UUID childId, String roundId, long sequence, List<RiskFlag> flags) {
    public static final UUID THANDI = UUID.fromString("01920000-0000-7000-8000-000000000001");
    public static final UUID SIPHO = UUID.fromString("01920000-0000-7000-8000-000000000002");

    public static Profiles of(UUID childId) {
        return new Profiles(childId, "2026-T1", 1, List.of());
    }

    public Profiles in(String round) {
        return new Profiles(childId, round, sequence, flags);
    }

    public Profiles with(Domain domain, RiskLevel level, Finding... findings) {
        List<RiskFlag> more = new ArrayList<>(flags);
        more.removeIf(flag -> flag.domain() == domain);
        more.add(new RiskFlag(domain, level, List.of(findings)));
        return new Profiles(childId, roundId, sequence, more);
    }

    public RiskProfile profile() {
        return new RiskProfile(childId, roundId, sequence, "700400001", flags);
    }
}
