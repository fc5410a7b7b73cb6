package org.cwtt.intake.child.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cwtt.intake.child.domain.IdentityNumber;
import org.jspecify.annotations.Nullable;

/// A number with its type stated.
public record IdentityNumberView(
        @NotNull IdentityNumber.Type type,

        @NotBlank @Size(max = 40) @Pattern(regexp = ChildView.PRINTABLE)
        String number) {
    static @Nullable IdentityNumberView from(@Nullable IdentityNumber identity) {
        return identity == null ? null : new IdentityNumberView(identity.type(), identity.number());
    }

    IdentityNumber toIdentityNumber() {
        return new IdentityNumber(type, number);
    }
}
