package org.cwtt.scoring.rest;

import org.cwtt.scoring.domain.RulesetTitle;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.releases.KnownRuleset;
import org.cwtt.scoring.releases.RulesetState;

/// One ruleset in a line.
///
/// @param status what the document says of its approval
/// @param current true for the one that makes the profiles
public record RulesetView(String id, String version, String title, String status, RulesetState state, boolean current) {

    static RulesetView from(KnownRuleset ruleset, RulesetVersion current) {
        RulesetTitle title = ruleset.read().ruleset().title();
        return new RulesetView(
                title.id(),
                title.version(),
                title.name(),
                title.status(),
                ruleset.state(),
                ruleset.version().equals(current));
    }
}
