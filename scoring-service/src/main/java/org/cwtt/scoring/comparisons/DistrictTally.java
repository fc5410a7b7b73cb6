package org.cwtt.scoring.comparisons;

import java.util.List;
import java.util.UUID;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.RiskLevel;
import org.cwtt.scoring.places.Areas.Place;

/// What one partition holds of one district.
///
/// @param compared children of a round in which something stands
/// @param moved those among them of whom at least one level differs
public record DistrictTally(Place place, long compared, long moved, List<Move> moves) {
    /// Examples that are told of a move in one area.
    public static final int EXAMPLES = 10;

    /// From the current ruleset's level to the candidate's.
    ///
    /// @param examples child ids, at most [#EXAMPLES]
    public record Move(Domain domain, RiskLevel from, RiskLevel to, long children, List<UUID> examples) {}
}
