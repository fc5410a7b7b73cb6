package org.cwtt.scoring.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// The six flags of one child in one round, as one ruleset sees them after one change.
///
/// @param id derived from child, round, ruleset and sequence, so that a repeat has the same
/// @param interview the facts of the latest interview
/// @param assessedAt when the submission that led to it was received
public record RiskProfile(
        UUID id,
        UUID childId,
        String roundId,
        long sequence,
        RulesetTitle ruleset,
        Interview interview,
        Evaluation evaluation,
        Instant assessedAt) {

    /// The profile of an assessment.
    public static RiskProfile of(Assessment assessment, RulesetTitle ruleset, Evaluation evaluation) {
        return new RiskProfile(
                idOf(assessment, ruleset),
                assessment.childId(),
                assessment.roundId(),
                assessment.sequence(),
                ruleset,
                assessment.latestInterview(),
                evaluation,
                assessment.changedAt());
    }

    private static UUID idOf(Assessment assessment, RulesetTitle ruleset) {
        String name = String.join(
                "|",
                "risk-profile",
                assessment.childId().toString(),
                assessment.roundId(),
                ruleset.id(),
                ruleset.version(),
                Long.toString(assessment.sequence()));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
