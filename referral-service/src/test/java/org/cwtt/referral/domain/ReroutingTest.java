package org.cwtt.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cwtt.referral.domain.Domain.HEALTH;
import static org.cwtt.referral.domain.Domain.NUTRITION;
import static org.cwtt.referral.domain.Profiles.THANDI;
import static org.cwtt.referral.domain.RiskLevel.HIGH;
import static org.cwtt.referral.domain.RiskLevel.LOW;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReroutingTest {
    private static final Instant TUESDAY = Instant.parse("2026-02-03T08:00:00Z");

    private final HealthFile file = new HealthFile(TUESDAY);

    @Test
    void whatIsDeclinedGoesToAnotherDepartmentWithItsReasons() {
        // Given
        Referral declined = declined();

        // When
        file.reroutedTo(Department.SOCIAL_DEVELOPMENT, declined, true);

        // Then
        Referral made = file.last(Department.SOCIAL_DEVELOPMENT);
        assertThat(made.state()).isEqualTo(ReferralState.REQUESTED);
        assertThat(made.reasons().standingCodes()).containsExactly("NUTRITION:HIGH");
        assertThat(made.urgency().respondWithinDays()).isEqualTo(5);
        assertThat(file.last(Department.HEALTH).reroutedTo()).isEqualTo(made.id());
        assertThat(file.last(Department.HEALTH).due()).isEqualTo(Due.NEVER);
    }

    @Test
    void withoutConsentForTheOtherDepartmentItIsHeldThere() {
        // Given
        Referral declined = declined();

        // When
        file.reroutedTo(Department.SOCIAL_DEVELOPMENT, declined, false);

        // Then
        assertThat(file.last(Department.SOCIAL_DEVELOPMENT).state()).isEqualTo(ReferralState.HELD_FOR_CONSENT);
    }

    @Test
    void itIsReroutedOnce() {
        // Given
        Referral declined = declined();
        file.reroutedTo(Department.SOCIAL_DEVELOPMENT, declined, true);

        // When, Then
        assertThatThrownBy(() -> file.reroutedTo(Department.EDUCATION, file.last(Department.HEALTH), true))
                .isInstanceOf(IllegalMoveException.class);
    }

    @Test
    void whatIsNotDeclinedIsNotRerouted() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // When, Then
        assertThatThrownBy(() -> file.reroutedTo(Department.EDUCATION, file.open(), true))
                .isInstanceOf(IllegalMoveException.class);
    }

    @Test
    void anUnchangedProfileTakesTheCarriedReasonFromNobody() {
        // Given
        file.reroutedTo(Department.SOCIAL_DEVELOPMENT, declined(), true);

        // When
        List<ReferralChanged> changes = file.assessedFor(
                Department.SOCIAL_DEVELOPMENT,
                Profiles.of(THANDI).with(NUTRITION, HIGH).with(HEALTH, HIGH));

        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void aMilderLevelTakesTheCarriedReasonAway() {
        // Given
        file.reroutedTo(Department.SOCIAL_DEVELOPMENT, declined(), true);

        // When
        file.assessedFor(Department.SOCIAL_DEVELOPMENT, Profiles.of(THANDI).with(NUTRITION, LOW));

        // Then
        assertThat(file.last(Department.SOCIAL_DEVELOPMENT).reasons().standingCodes())
                .isEmpty();
    }

    @Test
    void nobodyIsAskedAgainForWhatWasDeclined() {
        // Given
        declined();

        // When
        List<ReferralChanged> changes = file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void aChildUnmergedIsReferredAgain() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.ended(Referral.CHILD_MERGED);

        // When
        List<ReferralChanged> changes = file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // Then
        assertThat(changes)
                .singleElement()
                .satisfies(change -> assertThat(change.step()).isEqualTo(ReferralStep.REQUESTED));
    }

    private Referral declined() {
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.answered(ResponseKind.DECLINED);
        return file.last(Department.HEALTH);
    }
}
