package org.cwtt.scoring;

import jakarta.inject.Singleton;
import java.util.List;
import org.cwtt.scoring.domain.Evaluation;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.RulesetTitle;
import org.cwtt.scoring.domain.Submission;

/// Scores submissions that somebody holds up, and keeps nothing.
@Singleton
public final class EvaluateSubmissions {
    private final Evaluator evaluator;

    public EvaluateSubmissions(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /// The flags of these submissions under the current ruleset.
    public Evaluated evaluate(List<Submission> submissions) {
        return new Evaluated(evaluator.ruleset(), evaluator.evaluate(submissions));
    }

    public record Evaluated(RulesetTitle ruleset, Evaluation evaluation) {}
}
