package org.cwtt.intake.child.domain;

import org.jspecify.annotations.Nullable;

/// Who looks after a child.
///
/// @param relationship to the child, such as mother or grandmother
/// @param phone as given; stays in this service
public record Caregiver(
        Child.Name name,
        @Nullable String relationship,
        @Nullable String phone) {}
