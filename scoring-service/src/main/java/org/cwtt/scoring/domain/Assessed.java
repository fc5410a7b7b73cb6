package org.cwtt.scoring.domain;

/// An assessment and what one ruleset makes of it.
///
/// @param changed false when it was held like this already
public record Assessed(Assessment assessment, boolean changed, RiskProfile profile) {

    /// What the ruleset makes of an assessment that was held in another state before.
    public static Assessed of(Assessment before, Assessment assessment, Evaluator evaluator) {
        return new Assessed(
                assessment,
                assessment.sequence() != before.sequence(),
                RiskProfile.of(assessment, evaluator.ruleset(), evaluator.evaluate(assessment.standing())));
    }
}
