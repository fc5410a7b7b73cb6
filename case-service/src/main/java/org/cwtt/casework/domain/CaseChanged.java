package org.cwtt.casework.domain;

import org.jspecify.annotations.Nullable;

/// One change of a case: what happened, and the whole case as it is afterwards.
///
/// @param from the state before; null when the case is new
/// @param actor login of the one who did it, or `policy`, `registry`
public record CaseChanged(CaseStep step, @Nullable CaseState from, CaseFile after, String actor) {}
