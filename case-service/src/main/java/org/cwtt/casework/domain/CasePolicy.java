package org.cwtt.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// When a case opens, how soon its team must meet, and how it may end: a version of a policy, which is data.
///
/// @param opens a profile that meets any of these calls for a case
/// @param reviewWithinDays by the worst level of the profile that called
/// @param outcomes the codes with which a team may close a case
public record CasePolicy(
        String id,
        String version,
        List<Opening> opens,
        Map<RiskLevel, Integer> reviewWithinDays,
        Set<String> outcomes) {
    /// Enough domains at a level or above it.
    ///
    /// @param domains among these
    /// @param least how many of them, at least 1
    public record Opening(RiskLevel level, Set<Domain> domains, int least) {
        boolean isMetBy(Map<Domain, RiskLevel> levels) {
            return domains.stream()
                            .filter(domain -> levels.getOrDefault(domain, RiskLevel.UNKNOWN)
                                            .compareTo(level)
                                    >= 0)
                            .count()
                    >= least;
        }
    }

    /// @throws InvalidPolicyException when it must not be used
    public CasePolicy {
        opens = List.copyOf(opens);
        reviewWithinDays = Map.copyOf(reviewWithinDays);
        outcomes = Set.copyOf(outcomes);
        if (opens.isEmpty()) {
            throw new InvalidPolicyException("opens: no condition was given, expected at least one");
        }
        opens.forEach(CasePolicy::check);
        for (RiskLevel level : List.of(RiskLevel.MEDIUM, RiskLevel.HIGH)) {
            Integer days = reviewWithinDays.get(level);
            if (days == null || days < 1 || days > 365) {
                throw new InvalidPolicyException(
                        "reviewWithinDays.%s: %s was given, expected 1 to 365".formatted(level, days));
            }
        }
        if (outcomes.isEmpty()) {
            throw new InvalidPolicyException("outcomes: none was given, expected at least one code");
        }
    }

    private static void check(Opening opening) {
        if (!opening.level().callsForAction()) {
            throw new InvalidPolicyException(
                    "opens.level: %s was given, expected MEDIUM or HIGH".formatted(opening.level()));
        }
        if (opening.least() < 1 || opening.least() > opening.domains().size()) {
            throw new InvalidPolicyException("opens.least: %d was given, expected 1 to the number of domains, %d"
                    .formatted(opening.least(), opening.domains().size()));
        }
    }

    /// Id and version in one, as events tell it.
    public String name() {
        return id + ":" + version;
    }

    /// True when these levels call for a case.
    public boolean callsFor(Map<Domain, RiskLevel> levels) {
        return opens.stream().anyMatch(opening -> opening.isMetBy(levels));
    }

    /// The day by which the team has to have met about these levels.
    public LocalDate reviewBy(Map<Domain, RiskLevel> levels, LocalDate from) {
        RiskLevel worst = levels.containsValue(RiskLevel.HIGH) ? RiskLevel.HIGH : RiskLevel.MEDIUM;
        return from.plusDays(Objects.requireNonNull(reviewWithinDays.get(worst)));
    }
}
