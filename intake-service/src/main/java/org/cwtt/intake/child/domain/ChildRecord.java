package org.cwtt.intake.child.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A child as the registry holds it.
///
/// @param version grows by one with every change
/// @param mergedInto the record that absorbed this one, when it is merged
public record ChildRecord(
        Child child, long version, State state, @Nullable UUID mergedInto) {

    public enum State {
        ACTIVE,
        MERGED,
        ERASED
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }
}
