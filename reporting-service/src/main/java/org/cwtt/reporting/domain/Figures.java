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

/// Makes figures of counts: all that may ever leave the service goes through here.
public final class Figures {
    private Figures() {}

    /// The figures that a release shows: the one way from a count to anything outside.
    public static List<Figure> of(Release release, SmallNumbers rule) {
        boolean coverage = release.breakdown().indicator() == COVERAGE;
        OptionalLong denominator = denominator(release, coverage, rule);
        return release.counts().entrySet().stream()
                .map(count -> new Figure(
                        release.place(),
                        release.breakdown().indicator(),
                        release.breakdown().domain(),
                        count.getKey(),
                        release.hidden().levels().contains(count.getKey())
                                ? OptionalLong.empty()
                                : rule.protect(count.getValue()),
                        denominator))
                .toList();
    }

    private static OptionalLong denominator(Release release, boolean coverage, SmallNumbers rule) {
        boolean untold =
                coverage ? release.denominator() == 0 : release.hidden().total();
        return untold ? OptionalLong.empty() : rule.protect(release.denominator());
    }

    /// What an area counts now, by breakdown; not yet for anybody's eyes.
    public static List<Release> counted(AreaCounts area) {
        List<Release> releases = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            for (String domain : domains(indicator, area)) {
                Breakdown breakdown = new Breakdown(indicator, domain);
                releases.add(Release.of(area, breakdown, levels(area, breakdown)));
            }
        }
        return releases;
    }

    private static List<String> domains(Indicator indicator, AreaCounts area) {
        List<String> domains = new ArrayList<>(indicator.domains().isEmpty() ? List.of("") : indicator.domains());
        area.counts().keySet().stream()
                .filter(b -> b.indicator() == indicator && !domains.contains(b.domain()))
                .map(Breakdown::domain)
                .sorted()
                .forEach(domains::add);
        return domains;
    }

    /// Every level that the indicator names, and any that a later version of a contract has added. Enrolment has
    /// another source and another day than the assessments, so coverage has only the assessed as a level.
    private static SequencedMap<String, Long> levels(AreaCounts area, Breakdown breakdown) {
        SequencedMap<String, Long> levels = new LinkedHashMap<>();
        if (breakdown.indicator() == COVERAGE) {
            Map<String, Long> assessed = area.of(new Breakdown(COMPLETION, ""));
            levels.put("", assessed.values().stream().mapToLong(Long::longValue).sum());
            return levels;
        }
        Map<String, Long> counts = area.of(breakdown);
        breakdown.indicator().levels().forEach(level -> levels.put(level, counts.getOrDefault(level, 0L)));
        new TreeSet<>(counts.keySet()).forEach(level -> levels.putIfAbsent(level, counts.getOrDefault(level, 0L)));
        return levels;
    }
}
