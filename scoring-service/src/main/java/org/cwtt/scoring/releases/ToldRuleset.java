package org.cwtt.scoring.releases;

import java.time.Instant;
import org.cwtt.scoring.domain.RulesetVersion;

/// What the topic of rulesets says of one.
///
/// @param document YAML, as it was handed in
public record ToldRuleset(
        RulesetVersion version, String title, RulesetState state, String document, Instant changedAt) {}
