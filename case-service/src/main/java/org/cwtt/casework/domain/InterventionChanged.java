package org.cwtt.casework.domain;

import org.jspecify.annotations.Nullable;

/// One change of a planned service: what happened, and the whole of it as it is afterwards.
///
/// @param from the state before; null when it is newly planned
public record InterventionChanged(
        InterventionStep step, @Nullable InterventionState from, Intervention after) {}
