package org.cwtt.scoring.comparisons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.cwtt.scoring.comparisons.DistrictTally.Move;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.RiskLevel;
import org.cwtt.scoring.places.Areas.Place;

/// What a comparison found in one area.
///
/// @param area `ZA`, `ZA-` and a province, or a district's code
public record AreaTally(String area, long compared, long moved, List<Move> moves) {
    private static final String NATION = "ZA";

    private record Transition(Domain domain, RiskLevel from, RiskLevel to) {}

    /// The areas in which somebody works and all that lie in them, the larger first.
    ///
    /// Schools without a known district count in `ZA` alone.
    ///
    /// @param units as in the claim `org_units`; a school's number shows nothing, since so few tell on children
    public static List<AreaTally> visible(List<DistrictTally> tallies, Set<String> units) {
        Map<String, List<DistrictTally>> byArea =
                new TreeMap<>(Comparator.comparingInt(AreaTally::rank).thenComparing(Comparator.naturalOrder()));
        for (DistrictTally tally : tallies) {
            areasOf(tally.place(), units)
                    .forEach(area ->
                            byArea.computeIfAbsent(area, _ -> new ArrayList<>()).add(tally));
        }
        return byArea.entrySet().stream()
                .map(area -> sum(area.getKey(), area.getValue()))
                .toList();
    }

    private static Stream<String> areasOf(Place place, Set<String> units) {
        String province = NATION + "-" + place.province();
        boolean nation = units.contains(NATION);
        boolean wholeProvince = nation || units.contains(province);
        List<String> areas = new ArrayList<>();
        if (nation) {
            areas.add(NATION);
        }
        if (wholeProvince && !place.province().isEmpty()) {
            areas.add(province);
        }
        if ((wholeProvince || units.contains(place.district()))
                && !place.district().isEmpty()) {
            areas.add(place.district());
        }
        return areas.stream();
    }

    private static int rank(String area) {
        return area.equals(NATION) ? 0 : area.startsWith(NATION + "-") ? 1 : 2;
    }

    private static AreaTally sum(String area, List<DistrictTally> tallies) {
        Map<Transition, Long> children = new HashMap<>();
        Map<Transition, List<UUID>> examples = new LinkedHashMap<>();
        for (DistrictTally tally : tallies) {
            for (Move move : tally.moves()) {
                Transition transition = new Transition(move.domain(), move.from(), move.to());
                children.merge(transition, move.children(), Long::sum);
                examples.computeIfAbsent(transition, _ -> new ArrayList<>()).addAll(move.examples());
            }
        }
        List<Move> moves = examples.entrySet().stream()
                .map(entry -> move(entry.getKey(), children.getOrDefault(entry.getKey(), 0L), entry.getValue()))
                .sorted(Comparator.comparing(Move::domain)
                        .thenComparing(Move::from)
                        .thenComparing(Move::to))
                .toList();
        return new AreaTally(
                area,
                tallies.stream().mapToLong(DistrictTally::compared).sum(),
                tallies.stream().mapToLong(DistrictTally::moved).sum(),
                moves);
    }

    private static Move move(Transition transition, long children, List<UUID> examples) {
        List<UUID> few =
                examples.stream().distinct().limit(DistrictTally.EXAMPLES).toList();
        return new Move(transition.domain(), transition.from(), transition.to(), children, few);
    }
}
