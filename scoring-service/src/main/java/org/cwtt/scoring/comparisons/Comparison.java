package org.cwtt.scoring.comparisons;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.cwtt.scoring.domain.RulesetVersion;
import org.jspecify.annotations.Nullable;

/// A request to compare two rulesets over the standing submissions.
///
/// @param roundId the round that is compared; none for all
/// @param partitions of the topic of submissions
public record Comparison(
        UUID id, Side candidate, Side current, @Nullable String roundId, int partitions, Instant requestedAt) {

    /// A ruleset as it was when the comparison was asked for.
    public record Side(RulesetVersion version, String document) {}

    /// Whether this asks for the same: the current ruleset may have changed between a request and its repeat.
    boolean asksTheSameAs(Comparison other) {
        return candidate.version().equals(other.candidate.version()) && Objects.equals(roundId, other.roundId);
    }

    /// Whether the assessments of this round are compared.
    public boolean takesIn(String round) {
        return roundId == null || roundId.equals(round);
    }
}
