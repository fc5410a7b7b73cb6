package org.cwtt.scoring;

import java.util.List;
import org.cwtt.scoring.domain.Evaluation;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.RulesetTitle;
import org.cwtt.scoring.domain.Submission;

/// Scores submissions that somebody holds up, and keeps nothing.
public final class EvaluateSubmissions {
    private EvaluateSubmissions() {}

    /// The flags of these submissions under a ruleset.
    public static Evaluated evaluate(List<Submission> submissions, Evaluator evaluator) {
        return new Evaluated(evaluator.ruleset(), evaluator.evaluate(submissions));
    }

    public record Evaluated(RulesetTitle ruleset, Evaluation evaluation) {}
}
