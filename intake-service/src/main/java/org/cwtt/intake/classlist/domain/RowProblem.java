package org.cwtt.intake.classlist.domain;

import org.jspecify.annotations.Nullable;

/// Why a row cannot be taken in.
///
/// @param line in the file, from 1, the header being the first
/// @param column what the column means
/// @param given what stands there
/// @param expected in words
public record RowProblem(
        int line, @Nullable Column column, @Nullable String given, String expected) {}
