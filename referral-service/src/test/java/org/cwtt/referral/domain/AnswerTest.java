package org.cwtt.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cwtt.referral.domain.Domain.HEALTH;
import static org.cwtt.referral.domain.Domain.NUTRITION;
import static org.cwtt.referral.domain.Profiles.THANDI;
import static org.cwtt.referral.domain.RiskLevel.HIGH;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Instant TUESDAY = Instant.parse("2026-02-03T08:00:00Z");

    private final HealthFile file = new HealthFile(TUESDAY);

    @Test
    void anotherDepartmentsAnswerIsRefused() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // When, Then
        assertThatThrownBy(() -> file.answeredBy(Department.EDUCATION, ResponseKind.ACCEPTED))
                .isInstanceOf(WrongDepartmentException.class);
    }

    @Test
    void onlyWhoMakesAnAppointmentNamesItsTime() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // When, Then
        assertThatThrownBy(() -> file.acceptedWithAnAppointment())
                .hasMessage("appointmentAt: expected none, because no appointment is made by it");
    }

    @Test
    void anAnswerToAnOlderVersionIsRefused() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH).with(HEALTH, HIGH));

        // When, Then
        assertThatThrownBy(() -> file.answeredToVersion(1, ResponseKind.ACCEPTED))
                .isInstanceOf(OvertakenException.class);
    }

    @Test
    void anAnswerOfLongBeforeIsRefusedAndWithItTheAppointmentThatWasAheadThen() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.answered(ResponseKind.ACCEPTED);

        // When, Then
        assertThatThrownBy(() -> file.scheduledAsOf(TUESDAY.minus(Duration.ofDays(400))))
                .hasMessage("respondedAt: expected a time after the referral was made");
        assertThatThrownBy(() -> file.scheduledAsOf(TUESDAY.plus(Duration.ofDays(1))))
                .hasMessage("respondedAt: expected a time that has passed");
    }

    @Test
    void whatWasBegunCanBeGivenBack() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.answered(ResponseKind.ACCEPTED);
        file.answered(ResponseKind.IN_PROGRESS);

        // When
        file.answered(ResponseKind.DECLINED);

        // Then
        assertThat(file.last(Department.HEALTH).isToReroute()).isTrue();
    }

    @Test
    void whatIsOnlyRequestedCannotBeCompleted() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // When, Then
        assertThatThrownBy(() -> file.answered(ResponseKind.COMPLETED)).isInstanceOf(IllegalMoveException.class);
    }
}
