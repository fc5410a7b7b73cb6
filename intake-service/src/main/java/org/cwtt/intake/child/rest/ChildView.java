package org.cwtt.intake.child.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Child.Particulars;
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
        @Nullable Boolean birthDateEstimated,
        @NotNull Sex sex,
        @NotNull @Pattern(regexp = "[0-9]{6,12}") String schoolId,
        @NotNull @Pattern(regexp = "R|1|2|3") String grade,
        @Nullable @Pattern(regexp = "[0-9]{13}") String learnerNumber,
        @Nullable @Valid IdentityNumberView identityNumber,
        @Nullable @Pattern(regexp = "[a-z]{2,3}") String homeLanguage,
        @Nullable @Size(max = 6) List<@NotNull @Valid CaregiverView> caregivers,
        @Nullable Set<@NotNull Department> sharingConsents) {
    static final String PRINTABLE = "[^\\p{Cntrl}]*";

    public static ChildView from(Child child) {
        Particulars particulars = child.particulars();
        return new ChildView(
                child.id(),
                particulars.name().given(),
                particulars.name().family(),
                particulars.birthDate(),
                particulars.birthDateEstimated() ? true : null,
                particulars.sex(),
                child.schoolId(),
                child.grade(),
                particulars.learnerNumber(),
                IdentityNumberView.from(particulars.identityNumber()),
                particulars.homeLanguage(),
                particulars.caregivers().stream().map(CaregiverView::from).toList(),
                new TreeSet<>(child.sharingConsents()));
    }

    Child toChild() {
        ParticularsView particulars = new ParticularsView(
                givenNames,
                familyName,
                birthDate,
                birthDateEstimated,
                sex,
                learnerNumber,
                identityNumber,
                homeLanguage,
                caregivers);
        return new Child(
                id, particulars.toParticulars(), schoolId, grade, sharingConsents == null ? Set.of() : sharingConsents);
    }
}
