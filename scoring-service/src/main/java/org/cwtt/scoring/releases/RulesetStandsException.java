package org.cwtt.scoring.releases;

import org.cwtt.scoring.domain.RulesetVersion;

/// A ruleset that ships or was released does not change; a change is a new version.
public final class RulesetStandsException extends RuntimeException {
    RulesetStandsException(RulesetVersion version, RulesetState state) {
        super(version + " is " + state + " and does not change: hand in a new version");
    }
}
