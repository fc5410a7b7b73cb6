package org.cwtt.reporting.domain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.cwtt.reporting.domain.AreaCounts.Breakdown;
import org.cwtt.reporting.domain.Release.Hidden;

/// Releases that read as tables.
final class ReleasesOf {
    private ReleasesOf() {}

    /// The counts of the levels `level-0`, `level-1` ... of an area.
    static Release area(String area, String parent, List<Long> counts) {
        SequencedMap<String, Long> levels = new LinkedHashMap<>();
        counts.forEach(count -> levels.put("level-" + levels.size(), count));
        long total = counts.stream().mapToLong(Long::longValue).sum();
        return new Release(
                new AreaRound(AreaLevel.DISTRICT, area, "2026-T1"),
                parent,
                new Breakdown(Indicator.PREVALENCE, "HEALTH"),
                levels,
                total,
                Hidden.NOTHING);
    }

    /// The sum of these areas, as the nation.
    static Release sum(List<Release> areas) {
        SequencedMap<String, Long> levels = new LinkedHashMap<>();
        areas.forEach(a -> a.counts().forEach((level, count) -> levels.merge(level, count, Long::sum)));
        return area("ZA", "", List.copyOf(levels.values()));
    }

    /// The parent and its parts with what is hidden of them: the parent first.
    static List<Release> concealed(List<Release> areas, SmallNumbers rule) {
        Release sum = sum(areas);
        Release parent = sum.hiding(requireNonNull(
                Concealment.of(List.of(sum), Optional.empty(), rule).get("ZA")));
        Map<String, Hidden> hidden = Concealment.of(areas, Optional.of(parent), rule);
        List<Release> all = new ArrayList<>(List.of(parent));
        areas.forEach(a -> all.add(a.hiding(requireNonNull(hidden.get(a.place().area())))));
        return all;
    }
}
