package org.cwtt.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.referral.domain.Domain.HEALTH;
import static org.cwtt.referral.domain.Domain.NUTRITION;
import static org.cwtt.referral.domain.Profiles.THANDI;
import static org.cwtt.referral.domain.RiskLevel.HIGH;
import static org.cwtt.referral.domain.RiskLevel.LOW;
import static org.cwtt.referral.domain.RiskLevel.MEDIUM;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsentTest {
    private static final Instant TUESDAY = Instant.parse("2026-02-03T08:00:00Z");

    private final HealthFile file = new HealthFile(TUESDAY);

    @Test
    void withoutConsentItIsHeldAndNotDisclosed() {
        // Given
        file.withoutConsent();

        // When
        List<ReferralChanged> changes = file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // Then
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.step()).isEqualTo(ReferralStep.HELD);
            assertThat(change.referral().isDisclosed()).isFalse();
        });
    }

    @Test
    void consentReleasesItAndTheTimeToRespondBeginsThen() {
        // Given
        file.withoutConsent().assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        Instant thursdayAWeekLater = Instant.parse("2026-02-12T08:00:00Z");

        // When
        List<ReferralChanged> changes = file.at(thursdayAWeekLater).consented();

        // Then
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.step()).isEqualTo(ReferralStep.RELEASED);
            assertThat(change.referral().state()).isEqualTo(ReferralState.REQUESTED);
            assertThat(change.referral().requestedAt()).isEqualTo(thursdayAWeekLater);
            assertThat(change.referral().urgency().respondBy()).isEqualTo(Instant.parse("2026-02-19T21:59:59Z"));
        });
    }

    @Test
    void aHeldReferralWhoseReasonsAllFellBackIsNotReleased() {
        // Given
        file.withoutConsent().assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.assessed(Profiles.of(THANDI).with(NUTRITION, LOW));

        // When
        List<ReferralChanged> changes = file.consented();

        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void aWithdrawalHoldsWhatTheDepartmentHasNotAccepted() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // When
        List<ReferralChanged> changes = file.withdrawn();

        // Then
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.step()).isEqualTo(ReferralStep.CONSENT_WITHDRAWN);
            assertThat(change.referral().state()).isEqualTo(ReferralState.HELD_FOR_CONSENT);
            assertThat(change.referral().isDisclosed()).isFalse();
            assertThat(change.referral().due()).isEqualTo(Due.NEVER);
        });
    }

    @Test
    void consentGivenAgainReleasesItAgain() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.withdrawn();

        // When
        List<ReferralChanged> changes = file.consented();

        // Then
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.step()).isEqualTo(ReferralStep.RELEASED);
            assertThat(change.referral().version()).isEqualTo(3);
        });
    }

    @Test
    void afterAWithdrawalWhatIsAcceptedStaysAndLearnsNothingNew() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, MEDIUM));
        file.answered(ResponseKind.ACCEPTED);
        assertThat(file.withdrawn()).isEmpty();

        // When
        List<ReferralChanged> changes =
                file.assessed(Profiles.of(THANDI).with(NUTRITION, MEDIUM).with(HEALTH, HIGH));

        // Then
        assertThat(changes).isEmpty();
        assertThat(file.open().reasons().standingCodes()).containsExactly("NUTRITION:MEDIUM");
        assertThat(file.open().urgency().priority()).isEqualTo(Priority.ROUTINE);
    }
}
