package org.cwtt.intake.child.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Department;
import org.cwtt.intake.child.domain.Sex;
import org.jspecify.annotations.Nullable;

/// A child as it comes in and goes out.
public record ChildView(
        @NotNull UUID id,

        @NotBlank @Size(max = 100) @Pattern(regexp = PRINTABLE)
        String givenNames,

        @NotBlank @Size(max = 100) @Pattern(regexp = PRINTABLE)
        String familyName,

        @NotNull LocalDate birthDate,
        @NotNull Sex sex,
        @NotNull @Pattern(regexp = "[0-9]{6,12}") String schoolId,
        @NotNull @Pattern(regexp = "R|1|2|3") String grade,
        @Nullable @Pattern(regexp = "[0-9]{13}") String learnerNumber,
        @Nullable @Pattern(regexp = "[a-z]{2,3}") String homeLanguage,
        @Nullable Set<@NotNull Department> sharingConsents) {
    private static final String PRINTABLE = "[^\\p{Cntrl}]*";

    static ChildView from(Child child) {
        return new ChildView(
                child.id(),
                child.name().given(),
                child.name().family(),
                child.birthDate(),
                child.sex(),
                child.schoolId(),
                child.grade(),
                child.learnerNumber(),
                child.homeLanguage(),
                new TreeSet<>(child.sharingConsents()));
    }

    Child toChild() {
        return new Child(
                id,
                new Child.Name(givenNames, familyName),
                birthDate,
                sex,
                schoolId,
                grade,
                learnerNumber,
                homeLanguage,
                sharingConsents == null ? Set.of() : sharingConsents);
    }
}
