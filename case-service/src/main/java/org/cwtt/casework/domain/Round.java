package org.cwtt.casework.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The period an assessment belongs to, such as 2026-T1.
///
/// @param version -1 for a round that was assessed in before it was announced: its dates are not
///      known yet
public record Round(
        String roundId,
        long version,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn) implements Fact {
    /// By opening day; rounds whose dates are not known yet come last.
    public static final Comparator<Round> IN_ORDER = Comparator.comparing(
                    Round::opensOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Round::roundId);

    /// A round of which nothing is known but that it was assessed in.
    public static Round unannounced(String roundId) {
        return new Round(roundId, -1, null, null);
    }

    /// The newest version of each round.
    public static List<Round> newest(List<Round> changes) {
        Map<String, Round> newest = new TreeMap<>();
        for (Round change : changes) {
            newest.merge(change.roundId, change, (held, other) -> other.version > held.version ? other : held);
        }
        return List.copyOf(newest.values());
    }
}
