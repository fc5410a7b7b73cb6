package org.cwtt.reporting.domain;

import org.jspecify.annotations.Nullable;

/// An area that figures are told of.
///
/// @param code `ZA`, `ZA-GP`, a district's code or a school's EMIS number
/// @param name of a school; other areas have theirs in every language of whoever shows them
public record Place(AreaLevel level, String code, @Nullable String name) {}
