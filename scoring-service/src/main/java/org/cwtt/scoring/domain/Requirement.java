package org.cwtt.scoring.domain;

import java.util.List;

/// What must have been scored before a domain may be LOW: one scale, or one of several forms of it.
///
/// @param anyOf ids of the scales, of which one is enough; the first is named where none was scored
public record Requirement(List<String> anyOf) {

    /// @throws InvalidRulesetException when no scale is named
    public Requirement {
        anyOf = List.copyOf(anyOf);
        if (anyOf.isEmpty()) {
            throw new InvalidRulesetException("a requirement names no scale");
        }
    }

    /// The scale that stands for the requirement.
    public String scale() {
        return anyOf.getFirst();
    }
}
