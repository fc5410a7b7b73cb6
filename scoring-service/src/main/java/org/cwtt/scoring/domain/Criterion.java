package org.cwtt.scoring.domain;

import java.util.List;

/// What raises a domain to a level: enough of the named bands, reached in one submission.
///
/// @param level LOW notes a band without raising anything
/// @param atLeast how many of the parts must be reached
public record Criterion(String id, RiskLevel level, int atLeast, List<Part> parts) {

    /// One band of one scale.
    public record Part(String scale, String band) {}

    /// @throws InvalidRulesetException when it could never be met, or has no level
    public Criterion {
        parts = List.copyOf(parts);
        if (atLeast < 1 || atLeast > parts.size()) {
            throw new InvalidRulesetException("criterion " + id + " asks for " + atLeast + " of " + parts.size());
        }
        if (level == RiskLevel.UNKNOWN) {
            throw new InvalidRulesetException("criterion " + id + " gives no level");
        }
    }
}
