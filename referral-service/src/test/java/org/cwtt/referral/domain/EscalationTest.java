package org.cwtt.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.referral.domain.Domain.HEALTH;
import static org.cwtt.referral.domain.Domain.NUTRITION;
import static org.cwtt.referral.domain.Profiles.THANDI;
import static org.cwtt.referral.domain.RiskLevel.HIGH;
import static org.cwtt.referral.domain.RiskLevel.MEDIUM;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscalationTest {
    private static final Instant TUESDAY = Instant.parse("2026-02-03T08:00:00Z");
    private static final Instant AFTER_FIVE_DAYS = Instant.parse("2026-02-10T22:00:00Z");
    private static final Instant AFTER_TEN_DAYS = Instant.parse("2026-02-18T22:00:00Z");

    private final HealthFile file = new HealthFile(TUESDAY);

    @Test
    void nothingIsEscalatedInTime() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // When
        List<ReferralChanged> changes =
                file.at(Instant.parse("2026-02-10T21:59:58Z")).timePasses();

        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void anUnansweredReferralGoesToTheDistrictOnceAndStaysOpen() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // When
        List<ReferralChanged> changes = file.at(AFTER_FIVE_DAYS).timePasses();

        // Then
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.step()).isEqualTo(ReferralStep.ESCALATED);
            assertThat(change.referral().state()).isEqualTo(ReferralState.REQUESTED);
            assertThat(change.referral().version()).isEqualTo(2);
            assertThat(change.referral().due().escalation()).isEqualTo(Escalation.DISTRICT);
            assertThat(change.referral().isOverdue(AFTER_FIVE_DAYS)).isTrue();
        });
        assertThat(file.timePasses()).isEmpty();
    }

    @Test
    void afterAnotherWeekItGoesToTheProvinceAndStaysThere() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.at(AFTER_FIVE_DAYS).timePasses();

        // When
        List<ReferralChanged> changes = file.at(AFTER_TEN_DAYS).timePasses();

        // Then
        assertThat(changes)
                .singleElement()
                .satisfies(change ->
                        assertThat(change.referral().due().escalation()).isEqualTo(Escalation.PROVINCE));
        assertThat(file.at(Instant.parse("2027-02-18T22:00:00Z")).timePasses()).isEmpty();
        assertThat(file.open().state()).isEqualTo(ReferralState.REQUESTED);
    }

    @Test
    void anAnswerEndsTheEscalationAndTheNextStepGetsItsOwnTime() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.at(AFTER_FIVE_DAYS).timePasses();

        // When
        file.answered(ResponseKind.ACCEPTED);

        // Then: five working days after the eleventh, in South African time
        assertThat(file.open().due()).isEqualTo(Due.by(Instant.parse("2026-02-18T21:59:59Z")));
    }

    @Test
    void anAppointmentThatNobodySpokeOfAfterwardsIsLate() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.answered(ResponseKind.ACCEPTED);
        file.answered(ResponseKind.SCHEDULED);

        // When
        List<ReferralChanged> changes =
                file.at(Instant.parse("2026-02-13T22:00:00Z")).timePasses();

        // Then
        assertThat(changes)
                .singleElement()
                .satisfies(change -> assertThat(change.referral().state()).isEqualTo(ReferralState.SCHEDULED));
    }

    @Test
    void ofWhatWasBegunWordIsDueAfterATerm() {
        // Given: begun on the third of February, fifty working days before the fourteenth of April
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.answered(ResponseKind.ACCEPTED);
        file.answered(ResponseKind.IN_PROGRESS);

        // When
        List<ReferralChanged> inTime =
                file.at(Instant.parse("2026-04-14T21:59:58Z")).timePasses();
        List<ReferralChanged> late =
                file.at(Instant.parse("2026-04-14T22:00:00Z")).timePasses();

        // Then
        assertThat(inTime).isEmpty();
        assertThat(late).singleElement().satisfies(change -> {
            assertThat(change.referral().state()).isEqualTo(ReferralState.IN_PROGRESS);
            assertThat(change.referral().due().escalation()).isEqualTo(Escalation.DISTRICT);
        });
    }

    @Test
    void whatIsHeldOrEndedIsNeverLate() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.completed();

        // When
        List<ReferralChanged> changes =
                file.at(Instant.parse("2027-02-18T22:00:00Z")).timePasses();

        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void aMoreUrgentReasonBringsTheAppointmentForward() {
        // Given: twenty working days to answer, and as long again to make an appointment
        file.assessed(Profiles.of(THANDI).with(NUTRITION, MEDIUM));
        file.answered(ResponseKind.ACCEPTED);

        // When
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // Then: five from now
        assertThat(file.open().due()).isEqualTo(Due.by(Instant.parse("2026-02-10T21:59:59Z")));
    }

    @Test
    void anUrgentReasonDoesNotWaitForAnAppointmentThatLiesFarAhead() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, MEDIUM));
        file.answered(ResponseKind.ACCEPTED);
        file.scheduledIn(60);
        Due before = file.open().due();

        // When
        file.assessed(Profiles.of(THANDI).with(NUTRITION, MEDIUM).with(HEALTH, MEDIUM));
        Due afterAnotherMild = file.open().due();
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH).with(HEALTH, MEDIUM));

        // Then: five working days from now
        assertThat(afterAnotherMild).isEqualTo(before);
        assertThat(file.open().due()).isEqualTo(Due.by(file.open().urgency().respondBy()));
        assertThat(file.open().state()).isEqualTo(ReferralState.SCHEDULED);
    }

    @Test
    void whatWasDeclinedWaitsForNobodyOnceTheChildIsGone() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.answered(ResponseKind.DECLINED);

        // When
        List<ReferralChanged> changes = file.ended(Referral.CHILD_ERASED);

        // Then
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.referral().state()).isEqualTo(ReferralState.CANCELLED);
            assertThat(change.referral().outcome()).isEqualTo("NO_ROOM");
        });
        assertThat(file.at(AFTER_TEN_DAYS).timePasses()).isEmpty();
    }
}
