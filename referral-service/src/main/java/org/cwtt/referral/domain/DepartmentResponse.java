package org.cwtt.referral.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a department did with a referral.
///
/// @param responseId made by the department: the same id again says the same thing again
/// @param reason code of the reason for declining or of the outcome; never free text
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

    /// What a reason or outcome code looks like.
    public static final String CODE = "[A-Z0-9_]{1,40}";

    private static final Pattern CODE_PATTERN = Pattern.compile(CODE);

    /// @throws InvalidResponseException when something that this kind of response needs is missing or senseless
    public DepartmentResponse {
        if (reason != null && !CODE_PATTERN.matcher(reason).matches()) {
            throw new InvalidResponseException("reason", "a code of up to 40 upper-case letters, digits, underscores");
        }
        boolean closes = kind == ResponseKind.DECLINED || kind == ResponseKind.COMPLETED;
        if (closes && reason == null) {
            throw new InvalidResponseException("reason", "a code, because the referral is closed by it");
        }
        if (kind == ResponseKind.SCHEDULED && appointmentAt == null) {
            throw new InvalidResponseException("appointmentAt", "the time of the appointment");
        }
        if (appointmentAt != null && appointmentAt.isBefore(respondedAt)) {
            throw new InvalidResponseException("appointmentAt", "a time after the response");
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
