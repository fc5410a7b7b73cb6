package org.cwtt.casework.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which children a practitioner wants to see, and how many at a time.
///
/// @param level in the domain, or in any when no domain is given
/// @param domain without a level: the children for whom it calls for action
/// @param roundId none: the newest round in which a child of the reader's areas was assessed
/// @param overdueOn only those for whom something was due before this day: a delivery, or the team's meeting
/// @param after the last child already seen
public record CaseFilter(
        @Nullable RiskLevel level,
        @Nullable Domain domain,
        @Nullable String roundId,
        @Nullable String schoolId,
        @Nullable String grade,
        @Nullable LocalDate overdueOn,
        @Nullable NeedPosition after,
        int limit) {
    public static final int LARGEST_LIMIT = 200;

    /// The pairs of domain and level of which a child must have at least one.
    public List<Mark> wanted() {
        List<Domain> domains = domain == null ? List.of(Domain.values()) : List.of(domain);
        return domains.stream()
                .flatMap(one -> levels().stream().map(each -> new Mark(one, each)))
                .toList();
    }

    /// A lower bound of the number of HIGH flags that follows from the rest: spares reading on past the last of them.
    public int leastHigh() {
        return level == RiskLevel.HIGH ? 1 : 0;
    }

    private Set<RiskLevel> levels() {
        if (level != null) {
            return EnumSet.of(level);
        }
        return domain == null
                ? EnumSet.allOf(RiskLevel.class)
                : EnumSet.copyOf(Arrays.stream(RiskLevel.values())
                        .filter(RiskLevel::callsForAction)
                        .toList());
    }
}
