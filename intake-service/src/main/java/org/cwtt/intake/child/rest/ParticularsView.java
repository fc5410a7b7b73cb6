package org.cwtt.intake.child.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Child.Particulars;
import org.cwtt.intake.child.domain.Sex;
import org.jspecify.annotations.Nullable;

/// What tells a child from others, as it is corrected.
public record ParticularsView(
        @NotBlank @Size(max = 100) @Pattern(regexp = ChildView.PRINTABLE)
        String givenNames,

        @NotBlank @Size(max = 100) @Pattern(regexp = ChildView.PRINTABLE)
        String familyName,

        @NotNull LocalDate birthDate,
        @Nullable Boolean birthDateEstimated,
        @NotNull Sex sex,
        @Nullable @Pattern(regexp = "[0-9]{13}") String learnerNumber,
        @Nullable @Valid IdentityNumberView identityNumber,
        @Nullable @Pattern(regexp = "[a-z]{2,3}") String homeLanguage,
        @Nullable @Size(max = 6) List<@NotNull @Valid CaregiverView> caregivers) {
    Particulars toParticulars() {
        return new Particulars(
                new Child.Name(givenNames, familyName),
                birthDate,
                Boolean.TRUE.equals(birthDateEstimated),
                sex,
                learnerNumber,
                identityNumber == null ? null : identityNumber.toIdentityNumber(),
                homeLanguage,
                caregivers == null
                        ? List.of()
                        : caregivers.stream().map(CaregiverView::toCaregiver).toList());
    }
}
