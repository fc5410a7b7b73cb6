package org.cwtt.intake.bulk.domain;

import org.jspecify.annotations.Nullable;

/// Why a row cannot be taken in.
///
/// @param column what the column means; null when it is the row as a whole
/// @param given what stands there
/// @param expected in words
public record RowProblem(@Nullable String column, @Nullable String given, String expected) {}
