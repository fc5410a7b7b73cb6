package org.cwtt.reporting.domain;

import static org.cwtt.reporting.domain.Indicator.COMPLETION;
import static org.cwtt.reporting.domain.Indicator.COVERAGE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.cwtt.reporting.domain.AreaCounts.Breakdown;

/// Makes the figures of an area out of its true counts: all that may ever leave the service.
public final class Figures {
    private Figures() {}

    /// All figures of an area in a round.
    public static List<Figure> of(AreaCounts area, SmallNumbers rule) {
        List<Figure> figures = new ArrayList<>();
        figures.add(coverage(area, rule));
        for (Indicator indicator : Indicator.values()) {
            for (String domain : domains(indicator, area)) {
                figures.addAll(breakdown(area, new Breakdown(indicator, domain), rule));
            }
        }
        return figures;
    }

    /// Enrolment has another source and another day than the assessments, so the two are no breakdown.
    private static Figure coverage(AreaCounts area, SmallNumbers rule) {
        long assessed = area.of(new Breakdown(COMPLETION, "")).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        OptionalLong enrolled = area.enrolled() == 0 ? OptionalLong.empty() : rule.protect(area.enrolled());
        return new Figure(area.place(), COVERAGE, "", "", rule.protect(assessed), enrolled);
    }

    private static List<Figure> breakdown(AreaCounts area, Breakdown breakdown, SmallNumbers rule) {
        SmallNumbers.Shown shown = rule.protect(levels(breakdown.indicator(), area.of(breakdown)));
        List<Figure> figures = new ArrayList<>();
        shown.levels()
                .forEach((level, count) -> figures.add(new Figure(
                        area.place(), breakdown.indicator(), breakdown.domain(), level, count, shown.total())));
        return figures;
    }

    private static List<String> domains(Indicator indicator, AreaCounts area) {
        if (indicator == COVERAGE) {
            return List.of();
        }
        List<String> domains = new ArrayList<>(indicator.domains().isEmpty() ? List.of("") : indicator.domains());
        area.counts().keySet().stream()
                .filter(b -> b.indicator() == indicator && !domains.contains(b.domain()))
                .map(Breakdown::domain)
                .sorted()
                .forEach(domains::add);
        return domains;
    }

    /// Every level that the indicator names, and any that a later version of a contract has added.
    private static SequencedMap<String, Long> levels(Indicator indicator, Map<String, Long> counts) {
        SequencedMap<String, Long> levels = new LinkedHashMap<>();
        indicator.levels().forEach(level -> levels.put(level, counts.getOrDefault(level, 0L)));
        new TreeSet<>(counts.keySet()).forEach(level -> levels.putIfAbsent(level, counts.getOrDefault(level, 0L)));
        return levels;
    }
}
