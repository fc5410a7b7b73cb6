package org.cwtt.system.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A made-up child as it is registered.
///
/// @param learnerNumber thirteen digits that no register gave out, or none
/// @param sharingConsents departments with which the caregiver lets the platform share
public record Child(
        UUID id,
        String givenNames,
        String familyName,
        LocalDate birthDate,
        Sex sex,
        String schoolId,
        String grade,
        @Nullable String learnerNumber,
        String homeLanguage,
        List<String> sharingConsents) {}
