package org.cwtt.casework.domain;

import java.time.Instant;
import java.util.Map;

/// One of the profiles that a round went through, without its evidence: what the timeline is made of.
public record ProfileStep(
        String roundId, long sequence, boolean complete, Map<Domain, RiskLevel> levels, Instant assessedAt) {}
