package org.cwtt.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                .hasMessage("reason: expected one of NOT_OURS, NO_ROOM, ALREADY_HELPED, MOVED_AWAY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thandi has moved", "THANDI_NKOSI", "8503045800089", "SERVICE_GIVEN"})
    void aReasonIsOneOfAFewCodesAndNobodysNameOrNumber(String reason) {
        // When, Then
        assertThatThrownBy(() -> response(ResponseKind.DECLINED, reason, null))
                .isInstanceOf(InvalidResponseException.class);
        assertThatThrownBy(() -> response(ResponseKind.ACCEPTED, reason, null))
                .hasMessage("reason: expected none, because the referral is not closed by it");
    }

    @Test
    void anAppointmentBeyondTheYearIsRefused() {
        // When, Then
        assertThatThrownBy(() -> response(ResponseKind.SCHEDULED, null, Instant.parse("2099-01-01T08:00:00Z")))
                .hasMessage("appointmentAt: expected a time within a year of the response");
    }

    private static DepartmentResponse response(
            ResponseKind kind, @Nullable String reason, @Nullable Instant appointmentAt) {
        return new DepartmentResponse(
                new UUID(0, 1), new UUID(0, 2), Department.HEALTH, kind, reason, appointmentAt, NOW, null);
    }
}
