package org.cwtt.intake.child.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cwtt.intake.child.domain.Caregiver;
import org.cwtt.intake.child.domain.Child;
import org.jspecify.annotations.Nullable;

/// Who looks after the child.
public record CaregiverView(
        @NotBlank @Size(max = 100) @Pattern(regexp = ChildView.PRINTABLE)
        String givenNames,

        @NotBlank @Size(max = 100) @Pattern(regexp = ChildView.PRINTABLE)
        String familyName,

        @Nullable @Size(max = 40) @Pattern(regexp = ChildView.PRINTABLE)
        String relationship,

        @Nullable @Pattern(regexp = "\\+?[0-9 ]{6,20}") String phone) {
    static CaregiverView from(Caregiver caregiver) {
        return new CaregiverView(
                caregiver.name().given(), caregiver.name().family(), caregiver.relationship(), caregiver.phone());
    }

    Caregiver toCaregiver() {
        return new Caregiver(new Child.Name(givenNames, familyName), relationship, phone);
    }
}
