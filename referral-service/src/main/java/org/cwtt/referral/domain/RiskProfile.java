package org.cwtt.referral.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The flags of one child in one round, as of one sequence number.
public record RiskProfile(UUID childId, String roundId, long sequence, String schoolId, List<RiskFlag> flags) {
    public RiskProfile {
        flags = List.copyOf(flags);
    }

    /// The same of a child who attends another school now.
    public RiskProfile at(String school) {
        return new RiskProfile(childId, roundId, sequence, school, flags);
    }

    /// The domains of which this round knows enough to give a level.
    public Set<Domain> knownDomains() {
        return flags.stream()
                .filter(flag -> flag.level() != RiskLevel.UNKNOWN)
                .map(RiskFlag::domain)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The level of a domain; UNKNOWN for one that it does not speak of.
    public RiskLevel levelOf(Domain domain) {
        return flags.stream()
                .filter(flag -> flag.domain() == domain)
                .map(RiskFlag::level)
                .findFirst()
                .orElse(RiskLevel.UNKNOWN);
    }
}
