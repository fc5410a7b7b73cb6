package org.cwtt.reporting.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What is counted, over what, and by which two breakdowns (`domain` and `level` of the contract).
///
/// The levels stand in the order in which they give way when one more has to be hidden to protect another: what a
/// planner needs most stands last.
public enum Indicator {
    /// Children with a risk profile, of the learners enrolled.
    COVERAGE(List.of(), List.of()),
    /// Children whose every section has arrived (or not yet), of the children assessed.
    COMPLETION(List.of(), List.of("INCOMPLETE", "COMPLETE")),
    /// Children at a level in a domain, of the children assessed.
    PREVALENCE(names(RiskDomain.values()), names(RiskLevel.values())),
    /// Referrals in a state, of the referrals to a department (which stands in the place of the domain).
    REFERRALS(
            List.of("HEALTH", "EDUCATION", "SOCIAL_DEVELOPMENT"),
            List.of(
                    "CANCELLED",
                    "COMPLETED",
                    "IN_PROGRESS",
                    "SCHEDULED",
                    "ACCEPTED",
                    "REQUESTED",
                    "DECLINED",
                    "HELD_FOR_CONSENT"));

    private final List<String> domains;
    private final List<String> levels;

    Indicator(List<String> domains, List<String> levels) {
        this.domains = domains;
        this.levels = levels;
    }

    /// The name outside, such as `prevalence`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The indicator with this name outside.
    public static Optional<Indicator> withId(String id) {
        return Arrays.stream(values()).filter(i -> i.id().equals(id)).findFirst();
    }

    /// What `domain` can be; empty when the indicator is not broken down so.
    public List<String> domains() {
        return domains;
    }

    /// What `level` can be, first the one that gives way first.
    public List<String> levels() {
        return levels;
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
