package org.cwtt.intake.child.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A child who is assessed.
///
/// @param schoolId EMIS number of the school that the child attends today
/// @param grade R, 1, 2 or 3
/// @param sharingConsents departments with which the caregiver consented to share
public record Child(UUID id, Particulars particulars, String schoolId, String grade, Set<Department> sharingConsents) {
    public Child {
        sharingConsents = Set.copyOf(sharingConsents);
    }

    /// Given names and family name; they leave this service only in answers to people.
    public record Name(String given, String family) {}

    /// What tells one child from another.
    ///
    /// @param birthDateEstimated whether nobody knows the day, and the date is a guess
    /// @param learnerNumber of the learner tracking system (LURITS), 13 digits; a child may have none
    /// @param homeLanguage ISO 639 code
    public record Particulars(
            Name name,
            LocalDate birthDate,
            boolean birthDateEstimated,
            Sex sex,
            @Nullable String learnerNumber,
            @Nullable IdentityNumber identityNumber,
            @Nullable String homeLanguage,
            List<Caregiver> caregivers) {
        public Particulars {
            caregivers = List.copyOf(caregivers);
        }
    }

    /// The same child with other particulars.
    public Child with(Particulars corrected) {
        return new Child(id, corrected, schoolId, grade, sharingConsents);
    }

    /// The same child in another school or grade.
    public Child movedTo(String newSchoolId, String newGrade) {
        return new Child(id, particulars, newSchoolId, newGrade, sharingConsents);
    }

    /// The same child with other consents.
    public Child sharedWith(Set<Department> departments) {
        return new Child(id, particulars, schoolId, grade, departments);
    }
}
