package org.cwtt.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DepartmentResponseTest {
    private static final Instant NOW = Instant.parse("2026-02-03T08:00:00Z");

    @Test
    void anAppointmentInThePastIsRefused() {
        // When, Then
        assertThatThrownBy(() -> response(ResponseKind.SCHEDULED, null, NOW.minusSeconds(1)))
                .isInstanceOfSatisfying(
                        InvalidResponseException.class,
                        refused -> assertThat(refused.field()).isEqualTo("appointmentAt"));
    }

    @Test
    void aScheduleNeedsItsAppointment() {
        // When, Then
        assertThatThrownBy(() -> response(ResponseKind.SCHEDULED, null, null))
                .hasMessage("appointmentAt: expected the time of the appointment");
    }

    @Test
    void decliningNeedsAReason() {
        // When, Then
        assertThatThrownBy(() -> response(ResponseKind.DECLINED, null, null))
                .hasMessage("reason: expected a code, because the referral is closed by it");
    }

    @Test
    void aReasonIsACodeAndNeverFreeText() {
        // When, Then
        assertThatThrownBy(() -> response(ResponseKind.DECLINED, "Thandi has moved", null))
                .isInstanceOf(InvalidResponseException.class);
    }

    private static DepartmentResponse response(
            ResponseKind kind, @Nullable String reason, @Nullable Instant appointmentAt) {
        return new DepartmentResponse(
                new UUID(0, 1), new UUID(0, 2), Department.HEALTH, kind, reason, appointmentAt, NOW, null);
    }
}
