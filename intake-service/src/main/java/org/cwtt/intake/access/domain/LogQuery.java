package org.cwtt.intake.access.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries of the log are looked for; what is null does not matter.
///
/// @param who subject of the reader's token
/// @param after position of the last entry of the page before
public record LogQuery(
        @Nullable UUID childId,
        @Nullable String who,
        @Nullable Instant from,
        @Nullable Instant until,
        long after,
        int limit) {}
