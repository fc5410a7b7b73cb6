package org.cwtt.intake.merge.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One child's record led into another's, by a person.
///
/// @param redirected the records that lead to the surviving one by it: the absorbed one, and those that it had absorbed
public record Merge(
        UUID id,
        UUID absorbedId,
        UUID survivingId,
        Act done,
        List<UUID> redirected,
        @Nullable Act undone) {
    public Merge {
        redirected = List.copyOf(redirected);
    }

    /// Who did something, when and why.
    public record Act(String by, String reason, Instant at) {}

    /// Whether it says the same as another one.
    public boolean isSameAs(UUID absorbed, UUID surviving) {
        return absorbedId.equals(absorbed) && survivingId.equals(surviving);
    }
}
