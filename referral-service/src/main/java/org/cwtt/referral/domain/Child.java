package org.cwtt.referral.domain;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What referral knows of a child: no more than where the record belongs and with whom it may be shared.
///
/// @param version 0 for a child of whom intake has not told yet
/// @param schoolId EMIS number of the school the child attends today
/// @param survivor the child whose record it is, once it was merged; null: none is told
public record Child(
        UUID childId,
        long version,
        ChildState state,
        @Nullable String schoolId,
        Set<Department> consents,
        @Nullable UUID survivor) {
    public Child {
        consents = Set.copyOf(consents);
    }

    /// A child of its own.
    public Child(UUID childId, long version, ChildState state, @Nullable String schoolId, Set<Department> consents) {
        this(childId, version, state, schoolId, consents, null);
    }
}
