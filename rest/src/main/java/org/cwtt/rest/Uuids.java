package org.cwtt.rest;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads ids that came as text, where whatever is no id is nothing.
public final class Uuids {
    private Uuids() {}

    /// The UUID that is written in full, in whichever case; Java by itself reads shorter ones too.
    public static Optional<UUID> read(@Nullable String given) {
        try {
            return Optional.ofNullable(given)
                    .map(UUID::fromString)
                    .filter(read -> read.toString().equalsIgnoreCase(given));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
