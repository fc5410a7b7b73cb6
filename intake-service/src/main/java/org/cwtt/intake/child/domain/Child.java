package org.cwtt.intake.child.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A child who is assessed.
///
/// @param schoolId EMIS number of the school that the child attends today
/// @param grade R, 1, 2 or 3
/// @param learnerNumber of the learner tracking system (LURITS), 13 digits; a child may have none
/// @param homeLanguage ISO 639 code
/// @param sharingConsents departments with which the caregiver consented to share
public record Child(
        UUID id,
        Name name,
        LocalDate birthDate,
        Sex sex,
        String schoolId,
        String grade,
        @Nullable String learnerNumber,
        @Nullable String homeLanguage,
        Set<Department> sharingConsents) {
    public Child {
        sharingConsents = Set.copyOf(sharingConsents);
    }

    /// Given names and family name; they leave this service only in answers to people.
    public record Name(String given, String family) {}
}
