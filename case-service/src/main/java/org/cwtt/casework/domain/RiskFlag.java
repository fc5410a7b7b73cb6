package org.cwtt.casework.domain;

import java.util.List;

/// One domain's level in one round, with its reasons.
///
/// @param provisional true while a section that could change the level has not arrived
/// @param missingScales scales that the domain requires and that could not be scored
public record RiskFlag(
        Domain domain, RiskLevel level, boolean provisional, List<Evidence> evidence, List<String> missingScales) {}
