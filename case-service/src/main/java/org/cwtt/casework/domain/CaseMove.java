package org.cwtt.casework.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One step in the life of a case, as its history tells it.
///
/// @param from none when the case was new
/// @param actor login of the one who did it, or `policy`, `registry`
public record CaseMove(
        Instant at,
        String roundId,
        CaseStep step,
        @Nullable CaseState from,
        CaseState to,
        long version,
        @Nullable String team,
        @Nullable String outcome,
        String actor) {}
