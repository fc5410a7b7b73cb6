package org.cwtt.intake.quality.domain;

import java.util.List;

/// What one rule has found.
///
/// @param count of all concerns, of which at most a thousand are listed
public record RuleReport(QualityRule rule, int count, List<Concern> concerns) {
    public RuleReport {
        concerns = List.copyOf(concerns);
    }
}
