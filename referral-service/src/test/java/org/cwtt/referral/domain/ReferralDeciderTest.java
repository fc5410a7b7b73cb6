package org.cwtt.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.referral.domain.Domain.EDUCATION;
import static org.cwtt.referral.domain.Domain.HEALTH;
import static org.cwtt.referral.domain.Domain.NUTRITION;
import static org.cwtt.referral.domain.Profiles.THANDI;
import static org.cwtt.referral.domain.RiskLevel.HIGH;
import static org.cwtt.referral.domain.RiskLevel.LOW;
import static org.cwtt.referral.domain.RiskLevel.MEDIUM;
import static org.cwtt.referral.domain.RiskLevel.UNKNOWN;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferralDeciderTest {
    private static final Instant TUESDAY = Instant.parse("2026-02-03T08:00:00Z");
    private static final Instant FIVE_WORKING_DAYS_LATER = Instant.parse("2026-02-10T21:59:59Z");
    private static final Instant TWENTY_WORKING_DAYS_LATER = Instant.parse("2026-03-03T21:59:59Z");

    private final HealthFile file = new HealthFile(TUESDAY);

    @Test
    void aHighFlagRequestsWithinFiveWorkingDays() {
        // When
        List<ReferralChanged> changes = file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // Then
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.step()).isEqualTo(ReferralStep.REQUESTED);
            assertThat(change.from()).isNull();
            assertThat(change.referral().version()).isEqualTo(1);
            assertThat(change.referral().reasons().standingCodes()).containsExactly("NUTRITION:HIGH");
            assertThat(change.referral().urgency()).isEqualTo(new Urgency(Priority.HIGH, 5, FIVE_WORKING_DAYS_LATER));
        });
    }

    @Test
    void theSameProfileAgainChangesNothing() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // When
        List<ReferralChanged> changes = file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void aNewReasonJoinsAndRaisesPriorityAndBringsTheDeadlineForward() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, MEDIUM));
        assertThat(file.open().urgency()).isEqualTo(new Urgency(Priority.ROUTINE, 20, TWENTY_WORKING_DAYS_LATER));

        // When
        List<ReferralChanged> changes =
                file.assessed(Profiles.of(THANDI).with(NUTRITION, MEDIUM).with(HEALTH, HIGH));

        // Then
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.step()).isEqualTo(ReferralStep.REASONS_CHANGED);
            assertThat(change.referral().version()).isEqualTo(2);
            assertThat(change.referral().reasons().standingCodes()).containsExactly("HEALTH:HIGH", "NUTRITION:MEDIUM");
            assertThat(change.referral().urgency()).isEqualTo(new Urgency(Priority.HIGH, 5, FIVE_WORKING_DAYS_LATER));
        });
    }

    @Test
    void aReasonJoinsAReferralThatTheDepartmentHasAccepted() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.answered(ResponseKind.ACCEPTED);

        // When
        List<ReferralChanged> changes =
                file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH).with(HEALTH, HIGH));

        // Then
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.referral().state()).isEqualTo(ReferralState.ACCEPTED);
            assertThat(change.referral().version()).isEqualTo(3);
        });
    }

    @Test
    void aFlagThatFallsBackIsToldAndClosesNothing() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // When
        List<ReferralChanged> changes = file.assessed(Profiles.of(THANDI).with(NUTRITION, LOW));

        // Then
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.referral().state()).isEqualTo(ReferralState.REQUESTED);
            assertThat(change.referral().reasons().standingCodes()).isEmpty();
            assertThat(change.referral().urgency().priority()).isEqualTo(Priority.HIGH);
        });
    }

    @Test
    void aLaterRoundThatDoesNotKnowTheDomainLeavesTheReason() {
        // Given
        file.assessed(Profiles.of(THANDI).in("2026-T1").with(NUTRITION, HIGH));

        // When
        List<ReferralChanged> changes =
                file.assessed(Profiles.of(THANDI).in("2026-T2").with(NUTRITION, UNKNOWN));

        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void aLaterRoundThatKnowsBetterTakesTheReasonAway() {
        // Given
        file.assessed(Profiles.of(THANDI).in("2026-T1").with(NUTRITION, HIGH));

        // When
        file.assessed(Profiles.of(THANDI).in("2026-T2").with(NUTRITION, LOW));

        // Then
        assertThat(file.open().reasons().standingCodes()).isEmpty();
    }

    @Test
    void whatConcernsAnotherDepartmentAloneChangesNothing() {
        // When
        List<ReferralChanged> changes = file.assessed(Profiles.of(THANDI).with(EDUCATION, HIGH));

        // Then
        assertThat(changes).isEmpty();
    }
}
