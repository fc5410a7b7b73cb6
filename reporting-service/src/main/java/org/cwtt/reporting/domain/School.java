package org.cwtt.reporting.domain;

import org.jspecify.annotations.Nullable;

/// A school and its place.
///
/// @param version of the school's record; an older one is ignored
/// @param province such as `GP`
/// @param district the municipal demarcation code, such as `JHB`
/// @param enrolled learners of all grades that are assessed
public record School(
        String emis,
        long version,
        String name,
        String province,
        String district,
        @Nullable String circuit,
        long enrolled) {}
