package org.cwtt.scoring.releases;

import org.cwtt.scoring.domain.RulesetVersion;

/// Nobody has handed in, shipped or released this ruleset.
public final class UnknownRulesetException extends RuntimeException {
    private final RulesetVersion version;

    public UnknownRulesetException(RulesetVersion version) {
        super("There is no ruleset " + version.id() + " in version " + version.version());
        this.version = version;
    }

    public RulesetVersion version() {
        return version;
    }
}
