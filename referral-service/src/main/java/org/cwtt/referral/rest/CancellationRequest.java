package org.cwtt.referral.rest;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a person calls a referral off.
record CancellationRequest(
        @NotNull @Schema(description = "NOT_NEEDED, WRONG_CHILD, ALREADY_HELPED, REFUSED_BY_CAREGIVER or MOVED_AWAY")
        String reason) {}
