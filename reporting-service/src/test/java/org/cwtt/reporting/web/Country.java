package org.cwtt.reporting.web;

import static org.cwtt.reporting.Shown.awaitCounted;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cwtt.reporting.Events;
import org.cwtt.reporting.Shown;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;

/// Made-up figures of a few districts over three rounds, by chance alone but for one district.
final class Country {
    static final String NOW = "R-map-3";
    static final String SCHOOL = "700900001";
    static final String SMALL_SCHOOL = "700900099";

    private static final List<String> ROUNDS = List.of("R-map-1", "R-map-2", NOW);
    private static final int CHILDREN = 95;
    private static final int MORE = 50;
    private static final int FEW = 4;
    private static final Map<String, String> SCHOOLS = Map.ofEntries(
            Map.entry(SCHOOL, "GP JHB"),
            Map.entry("700900002", "GP TSH"),
            Map.entry("700900003", "GP EKU"),
            Map.entry("700900004", "GP DC42"),
            Map.entry("100900001", "WC CPT"),
            Map.entry("100900002", "WC DC2"),
            Map.entry("500900001", "KZN ETH"),
            Map.entry("500900002", "KZN DC22"),
            Map.entry("200900001", "EC NMA"),
            Map.entry("200900002", "EC DC15"),
            Map.entry("900900001", "LP DC34"),
            Map.entry(SMALL_SCHOOL, "NC DC6"));

    private Country() {}

    static void tell() {
        Random chance = new Random(7);
        try (Events events = new Events()) {
            SCHOOLS.forEach((emis, place) -> {
                String[] parts = place.split(" ", 2);
                events.school(emis, 1, parts[0], parts[1]);
            });
            for (String round : ROUNDS) {
                events.round(round);
                SCHOOLS.keySet()
                        .forEach(school -> IntStream.range(0, school.equals(SMALL_SCHOOL) ? FEW : CHILDREN)
                                .forEach(i -> assess(events, Events.named(school + i), school, round, chance)));
            }
        }
        for (String round : ROUNDS) {
            awaitCounted("ZA", round, "completion", "", "COMPLETE", (SCHOOLS.size() - 1L) * CHILDREN + FEW);
        }
        Shown.publish();
    }

    /// Fifty more children are assessed there.
    static void tellMoreOf(String district) {
        String school = SCHOOLS.entrySet().stream()
                .filter(entry -> entry.getValue().endsWith(" " + district))
                .findFirst()
                .orElseThrow()
                .getKey();
        try (Events events = new Events()) {
            IntStream.range(CHILDREN, CHILDREN + MORE)
                    .forEach(i -> assess(events, Events.named(school + i), school, NOW, new Random(i)));
        }
        awaitCounted(district, NOW, "completion", "", "COMPLETE", CHILDREN + MORE);
        Shown.publish();
    }

    private static void assess(Events events, UUID child, String school, String round, Random chance) {
        boolean hungry = school.equals("200900002");
        Map<Domain, RiskLevel> levels = new EnumMap<>(Domain.class);
        for (Domain domain : Domain.values()) {
            if (domain != Domain.UNKNOWN) {
                int high = domain == Domain.NUTRITION && hungry ? 45 : 8 + 3 * domain.ordinal();
                levels.put(domain, level(chance.nextInt(100), high));
            }
        }
        events.profile(child, round, school, 1, levels, true);
        if (levels.get(Domain.HEALTH) == RiskLevel.HIGH || levels.get(Domain.NUTRITION) == RiskLevel.HIGH) {
            events.referral(child, round, school, 1, chance.nextInt(3) == 0 ? "REQUESTED" : "ACCEPTED");
        }
    }

    private static RiskLevel level(int drawn, int high) {
        if (drawn < high) {
            return RiskLevel.HIGH;
        }
        return drawn < high + 25 ? RiskLevel.MEDIUM : drawn < 92 ? RiskLevel.LOW : RiskLevel.UNKNOWN;
    }
}
