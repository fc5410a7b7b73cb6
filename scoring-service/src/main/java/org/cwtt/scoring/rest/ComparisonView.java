package org.cwtt.scoring.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cwtt.scoring.comparisons.AreaTally;
import org.cwtt.scoring.comparisons.ComparisonState;
import org.cwtt.scoring.comparisons.PartitionProgress;
import org.cwtt.scoring.comparisons.Standing;
import org.cwtt.scoring.domain.RulesetVersion;
import org.jspecify.annotations.Nullable;

/// A comparison as it stands, with what the caller may see of its result.
///
/// @param failure why it failed
/// @param areas those that the caller may see; none before it is done. A child that has several rounds counts in each
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparisonView(
        UUID id,
        ComparisonState state,
        @Nullable String failure,
        RulesetVersion candidate,
        RulesetVersion current,
        @Nullable String roundId,
        Instant requestedAt,
        ProgressView progress,
        List<AreaTally> areas) {

    /// How far it is.
    ///
    /// @param recordsTotal of all partitions, as they stood when the comparison began
    /// @param recordsUnreadable records that are no submission
    /// @param assessmentsScored children of a round, scored under both rulesets
    public record ProgressView(
            long recordsRead,
            long recordsTotal,
            long recordsUnreadable,
            long assessmentsScored,
            int partitionsDone,
            int partitions) {}

    static ComparisonView from(Standing standing, Caller caller) {
        return new ComparisonView(
                standing.comparison().id(),
                standing.state(),
                standing.failure().orElse(null),
                standing.comparison().candidate().version(),
                standing.comparison().current().version(),
                standing.comparison().roundId(),
                standing.comparison().requestedAt(),
                progress(standing),
                AreaTally.visible(standing.tallies(), caller.units()));
    }

    private static ProgressView progress(Standing standing) {
        List<PartitionProgress> progress = standing.progress();
        return new ProgressView(
                progress.stream().mapToLong(PartitionProgress::read).sum(),
                progress.stream().mapToLong(PartitionProgress::total).sum(),
                progress.stream().mapToLong(PartitionProgress::unreadable).sum(),
                progress.stream().mapToLong(PartitionProgress::scored).sum(),
                Math.toIntExact(
                        progress.stream().filter(PartitionProgress::done).count()),
                standing.comparison().partitions());
    }
}
