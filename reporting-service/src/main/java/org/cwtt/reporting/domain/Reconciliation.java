package org.cwtt.reporting.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What was found when all was counted again.
///
/// @param compared how many counts
/// @param drifts how many of them were not what they should be
/// @param examples some of those
public record Reconciliation(Instant startedAt, Duration took, long compared, long drifts, List<Drift> examples) {
    public Reconciliation {
        examples = List.copyOf(examples);
    }
}
