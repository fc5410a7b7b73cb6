package org.cwtt.reporting.domain;

import java.util.Map;

/// The true counts of an area in a round. They stay inside: what goes out is made of them by [Figures].
///
/// @param parent the area that this one is a part of; empty for the nation
/// @param enrolled learners enrolled, 0 when unknown
/// @param counts by breakdown and level; what counts nothing may be missing
public record AreaCounts(AreaRound place, String parent, long enrolled, Map<Breakdown, Map<String, Long>> counts) {

    /// One indicator in one domain (or department), whose levels add up to its total.
    public record Breakdown(Indicator indicator, String domain) {}

    public AreaCounts {
        counts = Map.copyOf(counts);
    }

    Map<String, Long> of(Breakdown breakdown) {
        return counts.getOrDefault(breakdown, Map.of());
    }
}
