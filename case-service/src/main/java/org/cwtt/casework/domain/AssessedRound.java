package org.cwtt.casework.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One round of a child: the profile that stands, and what changed since the round before.
///
/// @param changes none in the child's first round
public record AssessedRound(Round round, RiskProfile profile, List<DomainChange> changes) {

    private record Standing(Round round, RiskProfile profile) {}

    /// Compares every round with the one before it.
    ///
    /// @param rounds by their ids; a profile of a round that is not among them counts as the latest
    public static List<AssessedRound> inOrder(List<RiskProfile> profiles, Map<String, Round> rounds) {
        List<Standing> standings = profiles.stream()
                .map(profile -> new Standing(
                        rounds.getOrDefault(profile.roundId(), Round.unannounced(profile.roundId())), profile))
                .sorted(Comparator.comparing(Standing::round, Round.IN_ORDER))
                .toList();
        List<AssessedRound> assessed = new ArrayList<>();
        @Nullable RiskProfile before = null;
        for (Standing standing : standings) {
            assessed.add(new AssessedRound(standing.round(), standing.profile(), changes(before, standing.profile())));
            before = standing.profile();
        }
        return assessed;
    }

    private static List<DomainChange> changes(@Nullable RiskProfile before, RiskProfile now) {
        return before == null ? List.of() : DomainChange.between(before.levels(), now.levels());
    }
}
