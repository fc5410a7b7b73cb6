package org.cwtt.referral.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.DepartmentResponse;
import org.cwtt.referral.domain.ResponseKind;
import org.cwtt.referral.domain.Service;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an officer says about a referral; the id is the client's own, so that it can be sent again.
record ResponseRequest(
        @NotNull UUID id,
        @NotNull ResponseKind response,

        @Nullable
        @Schema(
                description =
                        "DECLINED: NOT_OURS, NO_ROOM, ALREADY_HELPED, MOVED_AWAY. COMPLETED: SERVICE_GIVEN,"
                                + " SUPPORT_ARRANGED, NO_NEED_FOUND, NOT_REACHED, REFUSED_BY_CAREGIVER, MOVED_AWAY. None otherwise")
        String reason,

        @Nullable @Schema(description = "Needed for SCHEDULED, not in the past, and within a year; none otherwise")
        Instant appointmentAt,

        @Pattern(regexp = Service.ID)
        @Nullable
        @Schema(description = "Id of the service that will see the child; none with DECLINED and COMPLETED")
        String service) {

    DepartmentResponse toResponse(UUID referralId, Department department, Instant now, @Nullable Long expectedVersion) {
        return new DepartmentResponse(
                id,
                referralId,
                department,
                response,
                reason,
                appointmentAt == null ? null : appointmentAt.truncatedTo(ChronoUnit.MILLIS),
                now.truncatedTo(ChronoUnit.MILLIS),
                expectedVersion,
                service);
    }
}
