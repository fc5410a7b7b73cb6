package org.cwtt.intake.bulk.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a job has come.
///
/// @param rows of the file
/// @param waiting of them
/// @param results how many rows became what; in a dry run, what would become of them
/// @param finishedAt null while rows wait
public record Progress(
        UUID id,
        Kind kind,
        boolean dryRun,
        int rows,
        int waiting,
        Map<RowResult.Result, Integer> results,
        Instant sentAt,
        @Nullable Instant finishedAt) {
    public Progress {
        results = Map.copyOf(results);
    }
}
