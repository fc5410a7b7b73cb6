package org.cwtt.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// When a part counts as started.
///
/// @param probe asks the part itself
/// @param passingTrouble words in the log of a failed start after which another try makes sense
record Readiness(
        BooleanSupplier probe, Duration timeout, @Nullable String passingTrouble) {
    Readiness(BooleanSupplier probe, Duration timeout) {
        this(probe, timeout, null);
    }
}
