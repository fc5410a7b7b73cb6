package org.cwtt.scoring.comparisons;

import java.util.List;
import java.util.Optional;

/// A comparison as it stands.
///
/// @param failure why it failed
/// @param progress of each partition that was begun
/// @param tallies none before it is done
public record Standing(
        Comparison comparison,
        ComparisonState state,
        Optional<String> failure,
        List<PartitionProgress> progress,
        List<DistrictTally> tallies) {}
