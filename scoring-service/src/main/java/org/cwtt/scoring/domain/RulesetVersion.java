package org.cwtt.scoring.domain;

import java.util.regex.Pattern;

/// Names one ruleset: `id:version`.
public record RulesetVersion(String id, String version) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,39}");

    public static RulesetVersion of(RulesetTitle title) {
        return new RulesetVersion(title.id(), title.version());
    }

    /// @throws InvalidRulesetException when the name cannot stand in a key and a path
    public void requireNameable() {
        if (!ID.matcher(id).matches()) {
            throw new InvalidRulesetException("must be at most 60 of a-z 0-9 -").at("id");
        }
        if (!VERSION.matcher(version).matches()) {
            throw new InvalidRulesetException("must be at most 40 of A-Z a-z 0-9 . -").at("version");
        }
    }

    @Override
    public String toString() {
        return id + ":" + version;
    }
}
