package org.cwtt.casework.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.Rebuild;
import org.jspecify.annotations.Nullable;

/// A rebuild as JSON.
///
/// @param applied events taken in so far
/// @param skipped events that cannot be taken in; they lie among the dead letters
/// @param comparison by table: what the live one lacked, had too much, or held otherwise
record RebuildView(
        UUID id,
        String state,
        String startedBy,
        Instant startedAt,
        Instant changedAt,
        @Nullable Instant endedAt,
        long applied,
        long skipped,
        long eventsPerSecond,
        @Nullable String problem,
        List<Rebuild.Progress> progress,
        List<Rebuild.Difference> comparison) {

    static RebuildView from(Rebuild rebuild) {
        return new RebuildView(
                rebuild.id(),
                rebuild.state().name(),
                rebuild.startedBy(),
                rebuild.startedAt(),
                rebuild.changedAt(),
                rebuild.endedAt(),
                rebuild.applied(),
                rebuild.skipped(),
                Math.round(rebuild.eventsPerSecond()),
                rebuild.problem(),
                rebuild.progress(),
                rebuild.comparison());
    }
}
