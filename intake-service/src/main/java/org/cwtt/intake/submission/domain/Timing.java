package org.cwtt.intake.submission.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When an interview began and ended, by the device's clock, which may be wrong: how long it took can be told from it,
/// not when it was.
public record Timing(Instant startedAt, Instant endedAt) {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /// Null where the times do not tell how long it took.
    public static @Nullable Timing of(@Nullable Instant startedAt, @Nullable Instant endedAt) {
        return startedAt == null
                        || endedAt == null
                        || startedAt.isBefore(EARLIEST)
                        || endedAt.isAfter(LATEST)
                        || endedAt.isBefore(startedAt)
                ? null
                : new Timing(startedAt, endedAt);
    }
}
