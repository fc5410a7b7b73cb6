package org.cwtt.scoring.releases;

import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.rulesets.Rulesets.ReleasedRuleset;

/// A ruleset that can be read, compared and, once released, makes profiles.
///
/// @param document as it was handed in
public record KnownRuleset(
        RulesetVersion version, RulesetState state, String document, ReleasedRuleset read, Evaluator evaluator) {

    static KnownRuleset of(RulesetState state, String document, ReleasedRuleset read) {
        return new KnownRuleset(
                RulesetVersion.of(read.ruleset().title()), state, document, read, new Evaluator(read.ruleset()));
    }
}
