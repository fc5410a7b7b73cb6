package org.cwtt.intake.child.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which children are looked for; what is null does not matter.
///
/// @param name given and family name or parts of them, also misspelt
/// @param after the id of the last child of the page before
public record ChildQuery(
        @Nullable String schoolId,
        @Nullable String grade,
        @Nullable String name,
        @Nullable LocalDate birthDate,
        @Nullable String learnerNumber,
        @Nullable String identityNumber,
        UUID after,
        int limit) {}
