package org.cwtt.scoring.rest;

import java.util.List;
import java.util.stream.Collectors;
import org.cwtt.scoring.ExplainFlags.Explained;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.RiskLevel;

/// Flags in plain language.
///
/// @param rulesetKnown false when this service does not have the ruleset: scales then go by their codes
public record ExplanationView(
        String rulesetId, String rulesetVersion, boolean rulesetKnown, List<ExplainedView> explanations) {

    /// @param sentences the level first, then the reasons
    public record ExplainedView(Domain domain, RiskLevel level, boolean provisional, List<String> sentences) {
        static ExplainedView from(Explained explained) {
            return new ExplainedView(
                    explained.flag().domain(),
                    explained.flag().level(),
                    explained.flag().provisional(),
                    explained.sentences());
        }
    }

    /// A paragraph a flag, a line a sentence.
    String text() {
        String scoredUnder = "Scored under the ruleset " + rulesetId + " " + rulesetVersion
                + (rulesetKnown ? "." : ", which this service does not have: scales go by their codes.");
        return explanations.stream()
                .map(explained -> String.join("\n", explained.sentences()))
                .collect(Collectors.joining("\n\n", "", "\n\n" + scoredUnder + "\n"));
    }
}
