package org.cwtt.casework.domain;

import java.util.List;
import java.util.Objects;

/// One domain's level in one round, with its reasons.
///
/// @param provisional true while a section that could change the level has not arrived
/// @param missingScales scales that the domain requires and that could not be scored
/// @param unscored why, for each of them; empty in records older than these reasons
public record RiskFlag(
        Domain domain,
        RiskLevel level,
        boolean provisional,
        List<Evidence> evidence,
        List<String> missingScales,
        List<UnscoredScale> unscored) {

    /// Records kept before the reasons were announced have none.
    public RiskFlag {
        unscored = Objects.requireNonNullElse(unscored, List.of());
    }
}
