package org.cwtt.referral.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a department did with a referral.
///
/// @param responseId made by the department: the same id again says the same thing again
/// @param reason code of the reason for declining or of the outcome, of [AnswerCodes]
/// @param expectedVersion the version of the referral that the department saw, when it says so
/// @param serviceId where the department will see the child, when it says so
public record DepartmentResponse(
        UUID responseId,
        UUID referralId,
        Department department,
        ResponseKind kind,
        @Nullable String reason,
        @Nullable Instant appointmentAt,
        Instant respondedAt,
        @Nullable Long expectedVersion,
        @Nullable String serviceId) {

    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
    private static final Duration FARTHEST_APPOINTMENT = Duration.ofDays(366);

    /// @throws InvalidResponseException when something that this kind of response needs is missing or senseless
    public DepartmentResponse {
        boolean closes = kind == ResponseKind.DECLINED || kind == ResponseKind.COMPLETED;
        if (closes) {
            (kind == ResponseKind.DECLINED ? AnswerCodes.DECLINES : AnswerCodes.OUTCOMES).require(reason);
        } else if (reason != null) {
            throw new InvalidResponseException("reason", "none, because the referral is not closed by it");
        }
        if (kind == ResponseKind.SCHEDULED && appointmentAt == null) {
            throw new InvalidResponseException("appointmentAt", "the time of the appointment");
        }
        if (appointmentAt != null && appointmentAt.isBefore(respondedAt)) {
            throw new InvalidResponseException("appointmentAt", "a time after the response");
        }
        if (appointmentAt != null && appointmentAt.isAfter(respondedAt.plus(FARTHEST_APPOINTMENT))) {
            throw new InvalidResponseException("appointmentAt", "a time within a year of the response");
        }
        if (closes && serviceId != null) {
            throw new InvalidResponseException("service", "none, because nobody is seen there any more");
        }
    }

    /// A response that does not say where the child will be seen.
    public DepartmentResponse(
            UUID responseId,
            UUID referralId,
            Department department,
            ResponseKind kind,
            @Nullable String reason,
            @Nullable Instant appointmentAt,
            Instant respondedAt,
            @Nullable Long expectedVersion) {
        this(responseId, referralId, department, kind, reason, appointmentAt, respondedAt, expectedVersion, null);
    }

    /// Clocks differ a little; a response that names another time cannot be placed among the others, nor its
    /// appointment.
    ///
    /// @param referral that it answers
    /// @param now when it is heard
    /// @throws InvalidResponseException when it was given before the referral was made, has not been given yet, or
    ///     names the time of an appointment that it does not make
    void requirePlausible(Referral referral, Instant now) {
        if (respondedAt.isBefore(ReferralIds.madeAt(referral.id()).minus(CLOCKS_DIFFER))) {
            throw new InvalidResponseException("respondedAt", "a time after the referral was made");
        }
        if (respondedAt.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new InvalidResponseException("respondedAt", "a time that has passed");
        }
        if (appointmentAt != null && kind != ResponseKind.SCHEDULED) {
            throw new InvalidResponseException("appointmentAt", "none, because no appointment is made by it");
        }
    }

    /// True when both say the same about the same referral.
    public boolean saysTheSameAs(DepartmentResponse other) {
        return referralId.equals(other.referralId)
                && department == other.department
                && kind == other.kind
                && Objects.equals(reason, other.reason)
                && Objects.equals(appointmentAt, other.appointmentAt)
                && Objects.equals(serviceId, other.serviceId);
    }
}
