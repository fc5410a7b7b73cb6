package org.cwtt.scoring.comparisons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.scoring.comparisons.DistrictTally.Move;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.Evaluation;
import org.cwtt.scoring.domain.RiskFlag;
import org.cwtt.scoring.domain.RiskLevel;
import org.cwtt.scoring.places.Areas.Place;

/// Counts who moves, by district.
public final class Tally {
    private final Map<Place, District> districts = new HashMap<>();

    private record Transition(Domain domain, RiskLevel from, RiskLevel to) {}

    private static final class District {
        private final Map<Transition, Long> counts = new HashMap<>();
        private final Map<Transition, List<UUID>> examples = new HashMap<>();
        private long compared;
        private long moved;
    }

    /// Counts one child in one round under both rulesets.
    public void add(UUID child, Place place, Evaluation current, Evaluation candidate) {
        District district = districts.computeIfAbsent(place, _ -> new District());
        district.compared++;
        boolean moved = false;
        for (Domain domain : Domain.values()) {
            RiskFlag before = current.flags().get(domain.ordinal());
            RiskFlag after = candidate.flags().get(domain.ordinal());
            if (before.level() != after.level()) {
                count(district, child, new Transition(domain, before.level(), after.level()));
                moved = true;
            }
        }
        district.moved += moved ? 1 : 0;
    }

    public List<DistrictTally> byDistrict() {
        List<DistrictTally> tallies = new ArrayList<>();
        districts.forEach((place, district) ->
                tallies.add(new DistrictTally(place, district.compared, district.moved, moves(district))));
        return tallies;
    }

    private static void count(District district, UUID child, Transition transition) {
        district.counts.merge(transition, 1L, Long::sum);
        List<UUID> examples = district.examples.computeIfAbsent(transition, _ -> new ArrayList<>());
        // The entries come in the order of children, who may have several rounds.
        if (examples.size() < DistrictTally.EXAMPLES
                && (examples.isEmpty() || !examples.getLast().equals(child))) {
            examples.add(child);
        }
    }

    private static List<Move> moves(District district) {
        List<Move> moves = new ArrayList<>();
        district.counts.forEach((transition, children) -> moves.add(new Move(
                transition.domain(),
                transition.from(),
                transition.to(),
                children,
                List.copyOf(district.examples.getOrDefault(transition, List.of())))));
        return moves;
    }
}
