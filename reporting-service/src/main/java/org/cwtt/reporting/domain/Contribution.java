package org.cwtt.reporting.domain;

import static org.cwtt.reporting.domain.Indicator.COMPLETION;
import static org.cwtt.reporting.domain.Indicator.PREVALENCE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What one child contributes to the figures of one round: its newest risk profile, no more of it than is counted.
///
/// @param shard see [Cell]
/// @param sequence of the profile; an older one is ignored
/// @param school EMIS number of the school the profile counts for
/// @param assessed false when no submission stands any more (all withdrawn or moved to another child): counts nowhere
/// @param complete true when every section of the assessment has arrived
/// @param levels by domain; a domain without a flag counts as [RiskLevel#UNKNOWN]
public record Contribution(
        ChildRound key,
        int shard,
        long sequence,
        String school,
        String grade,
        String sex,
        boolean assessed,
        boolean complete,
        Map<RiskDomain, RiskLevel> levels)
        implements Counted<ChildRound> {

    public Contribution {
        levels = Map.copyOf(levels);
    }

    @Override
    public long version() {
        return sequence;
    }

    /// The level of a domain, [RiskLevel#UNKNOWN] when nothing was flagged.
    public RiskLevel level(RiskDomain domain) {
        return levels.getOrDefault(domain, RiskLevel.UNKNOWN);
    }

    @Override
    public List<Cell> cells() {
        if (!assessed) {
            return List.of();
        }
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(shard, school, key.round(), COMPLETION, "", complete ? "COMPLETE" : "INCOMPLETE"));
        for (RiskDomain domain : RiskDomain.values()) {
            cells.add(new Cell(
                    shard,
                    school,
                    key.round(),
                    PREVALENCE,
                    domain.name(),
                    level(domain).name()));
        }
        return cells;
    }
}
