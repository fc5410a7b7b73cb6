package org.cwtt.casework.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cwtt.casework.domain.DomainChange.Direction;
import org.jspecify.annotations.Nullable;

/// How a child stood before a service and stands after it.
///
/// @param before the round on which the plan rests; null: the child had not been assessed
/// @param after the newest round after it; null: the child has not been assessed since
/// @param domains every domain, that of the plan among them
/// @param scales every scale that reached a band before or after, with its number
public record PlanOutcome(
        Intervention intervention,
        long delivered,
        @Nullable Round before,
        @Nullable Round after,
        List<DomainChange> domains,
        List<ScaleChange> scales) {

    /// @param respondent the kind of respondent who answered
    public record ScaleChange(
            Domain domain,
            String scale,
            String respondent,
            @Nullable Reading before,
            @Nullable Reading after) {}

    /// @param score null where the scale yields a band alone
    public record Reading(String band, @Nullable Double score, RiskLevel level) {}

    private record Key(Domain domain, String scale, String respondent) {
        static int compare(Key one, Key other) {
            return java.util.Comparator.comparing(Key::domain)
                    .thenComparing(Key::scale)
                    .thenComparing(Key::respondent)
                    .compare(one, other);
        }
    }

    /// Before: the latest round assessed by the day on which the service started, but none before the round
    /// that the plan was made on, whose answers may have been corrected since. After: the newest of the
    /// rounds that follow.
    ///
    /// @param rounds of the child, in order
    public static PlanOutcome of(Intervention intervention, long delivered, List<AssessedRound> rounds) {
        int before = -1;
        for (int i = 0; i < rounds.size(); i++) {
            if (rounds.get(i).round().roundId().equals(intervention.roundId())
                    || !assessedOn(rounds.get(i)).isAfter(intervention.plan().startsOn())) {
                before = i;
            }
        }
        AssessedRound first = before < 0 ? null : rounds.get(before);
        AssessedRound last = before + 1 < rounds.size() ? rounds.getLast() : null;
        return new PlanOutcome(
                intervention,
                delivered,
                first == null ? null : first.round(),
                last == null ? null : last.round(),
                DomainChange.between(levels(first), levels(last)),
                scales(first, last));
    }

    /// How the level of the plan's own domain changed.
    public Direction direction() {
        return domains.stream()
                .filter(change -> change.domain() == intervention.plan().domain())
                .map(DomainChange::direction)
                .findFirst()
                .orElse(Direction.NOT_COMPARABLE);
    }

    private static LocalDate assessedOn(AssessedRound round) {
        return round.profile().assessedAt().atZone(CaseDecider.ZONE).toLocalDate();
    }

    private static Map<Domain, RiskLevel> levels(@Nullable AssessedRound round) {
        return round == null ? Map.of() : round.profile().levels();
    }

    private static List<ScaleChange> scales(@Nullable AssessedRound first, @Nullable AssessedRound last) {
        Map<Key, Reading> before = readings(first);
        Map<Key, Reading> after = readings(last);
        TreeMap<Key, Boolean> keys = new TreeMap<>(Key::compare);
        before.keySet().forEach(key -> keys.put(key, true));
        after.keySet().forEach(key -> keys.put(key, true));
        List<ScaleChange> changes = new ArrayList<>();
        keys.keySet()
                .forEach(key -> changes.add(
                        new ScaleChange(key.domain(), key.scale(), key.respondent(), before.get(key), after.get(key))));
        return List.copyOf(changes);
    }

    /// Of a scale that reached several bands, as for several criteria, the one that calls most.
    private static Map<Key, Reading> readings(@Nullable AssessedRound round) {
        Map<Key, Reading> readings = new TreeMap<>(Key::compare);
        if (round != null) {
            for (RiskFlag flag : round.profile().flags()) {
                for (Evidence one : flag.evidence()) {
                    readings.merge(
                            new Key(flag.domain(), one.scale(), one.respondent()),
                            new Reading(one.band(), one.score(), one.level()),
                            (held, other) -> other.level().compareTo(held.level()) > 0 ? other : held);
                }
            }
        }
        return readings;
    }
}
