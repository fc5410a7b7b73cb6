package org.cwtt.casework.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One step in the life of a planned service, as the timeline tells it.
///
/// @param from none when it was newly planned
public record InterventionMove(
        Instant at,
        String roundId,
        UUID interventionId,
        Domain domain,
        String intervention,
        InterventionStep step,
        @Nullable InterventionState from,
        InterventionState to,
        @Nullable String outcome) {}
