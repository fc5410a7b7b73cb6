package org.cwtt.system.oracle;

import java.util.UUID;

/// One child in one round.
public record ChildRound(UUID childId, String roundId) {}
