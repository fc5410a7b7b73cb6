package org.cwtt.reporting.domain;

import java.util.UUID;

/// One child in one round.
public record ChildRound(UUID childId, String round) {}
