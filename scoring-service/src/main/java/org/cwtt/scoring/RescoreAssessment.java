package org.cwtt.scoring;

import org.cwtt.scoring.domain.Assessed;
import org.cwtt.scoring.domain.Assessment;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.RulesetVersion;

/// Scores an assessment again after a release.
///
/// One that the ruleset has scored already gives the same profile again, under the same id and sequence.
public final class RescoreAssessment {
    private RescoreAssessment() {}

    /// The assessment as the ruleset scores it, and its profile.
    public static Assessed rescore(Assessment held, Evaluator evaluator) {
        return Assessed.of(held, held.scoredUnder(RulesetVersion.of(evaluator.ruleset())), evaluator);
    }
}
