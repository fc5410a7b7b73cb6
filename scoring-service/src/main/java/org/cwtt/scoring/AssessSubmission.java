package org.cwtt.scoring;

import org.cwtt.scoring.domain.Assessed;
import org.cwtt.scoring.domain.Assessment;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.domain.Submission;

/// Takes one submission into the child's assessment and scores what then stands.
///
/// Taking in what is held already changes nothing and gives the current profile again, under the same id and sequence:
/// after a crash the state may be ahead of what was announced, so a repeat must never be swallowed.
public final class AssessSubmission {
    private AssessSubmission() {}

    /// The assessment with the submission taken in, and its profile under the ruleset.
    public static Assessed assess(Assessment held, Submission received, Evaluator evaluator) {
        Assessment assessment =
                held.scoredUnder(RulesetVersion.of(evaluator.ruleset())).with(received);
        return Assessed.of(held, assessment, evaluator);
    }
}
