package org.cwtt.referral.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.cwtt.referral.domain.DepartmentResponse;

/// Why a person calls a referral off.
record CancellationRequest(
        @NotNull @Pattern(regexp = DepartmentResponse.CODE) String reason) {}
