package org.cwtt.scoring;

import jakarta.inject.Singleton;
import org.cwtt.scoring.domain.Assessment;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.RiskProfile;
import org.cwtt.scoring.domain.Submission;

/// Takes one submission into the child's assessment and scores what then stands.
///
/// Taking in what is held already changes nothing and gives the current profile again, under the same id and sequence:
/// after a crash the state may be ahead of what was announced, so a repeat must never be swallowed.
@Singleton
public final class AssessSubmission {
    private final Evaluator evaluator;

    public AssessSubmission(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /// The assessment with the submission taken in, and its profile.
    public Assessed assess(Assessment held, Submission received) {
        Assessment assessment = held.with(received);
        return new Assessed(
                assessment,
                assessment.sequence() != held.sequence(),
                RiskProfile.of(assessment, evaluator.ruleset(), evaluator.evaluate(assessment.standing())));
    }

    /// @param changed false when the submission was held already
    public record Assessed(Assessment assessment, boolean changed, RiskProfile profile) {}
}
