package org.cwtt.casework.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// How one domain stands against the round before.
public record DomainChange(Domain domain, RiskLevel from, RiskLevel to, Direction direction) {

    /// NOT_COMPARABLE: at least one of the two rounds has too little data.
    public enum Direction {
        BETTER,
        SAME,
        WORSE,
        NOT_COMPARABLE
    }

    /// The change of every domain, in the order of the domains.
    public static List<DomainChange> between(Map<Domain, RiskLevel> before, Map<Domain, RiskLevel> after) {
        return Arrays.stream(Domain.values())
                .map(domain -> of(
                        domain,
                        before.getOrDefault(domain, RiskLevel.UNKNOWN),
                        after.getOrDefault(domain, RiskLevel.UNKNOWN)))
                .toList();
    }

    private static DomainChange of(Domain domain, RiskLevel from, RiskLevel to) {
        return new DomainChange(domain, from, to, direction(from, to));
    }

    private static Direction direction(RiskLevel from, RiskLevel to) {
        if (from == RiskLevel.UNKNOWN || to == RiskLevel.UNKNOWN) {
            return Direction.NOT_COMPARABLE;
        }
        int risen = to.compareTo(from);
        return risen == 0 ? Direction.SAME : risen > 0 ? Direction.WORSE : Direction.BETTER;
    }
}
