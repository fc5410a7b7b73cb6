package org.cwtt.scoring.domain;

import java.util.List;

/// The level of one domain, with its reasons.
///
/// @param provisional true while a section that feeds the domain has not arrived
/// @param missingScales required scales that could not be scored
/// @param unscored why; also what one submission leaves open that another has settled, and what is not required but was
/// asked and not said
public record RiskFlag(
        Domain domain,
        RiskLevel level,
        boolean provisional,
        List<Evidence> evidence,
        List<String> missingScales,
        List<UnscoredScale> unscored) {}
