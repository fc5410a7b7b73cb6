package org.cwtt.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cwtt.referral.domain.Domain.EDUCATION;
import static org.cwtt.referral.domain.Domain.HEALTH;
import static org.cwtt.referral.domain.Domain.NUTRITION;
import static org.cwtt.referral.domain.Profiles.THANDI;
import static org.cwtt.referral.domain.RiskLevel.HIGH;
import static org.cwtt.referral.domain.RiskLevel.LOW;
import static org.cwtt.referral.domain.RiskLevel.MEDIUM;

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

    @Test
    void aChildUnmergedIsReferredAgainForWhatWasDeclinedBeforeItWasMerged() {
        // Given
        declined();
        file.ended(Referral.CHILD_MERGED);

        // When
        List<ReferralChanged> changes = file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // Then
        assertThat(changes)
                .singleElement()
                .satisfies(change -> assertThat(change.step()).isEqualTo(ReferralStep.REQUESTED));
    }

    @Test
    void whoDeclinedIsNotAskedAgainByAWayAround() {
        // Given
        file.reroutedTo(Department.SOCIAL_DEVELOPMENT, declined(), true);
        file.declinedBy(Department.SOCIAL_DEVELOPMENT);
        Referral declinedAgain = file.last(Department.SOCIAL_DEVELOPMENT);

        // When, Then
        assertThatThrownBy(() -> file.reroutedTo(Department.HEALTH, declinedAgain, true))
                .isInstanceOf(InvalidResponseException.class);
        file.reroutedTo(Department.EDUCATION, declinedAgain, true);
        assertThat(file.last(Department.EDUCATION).state()).isEqualTo(ReferralState.REQUESTED);
    }

    @Test
    void whatIsMilderByNowIsHandedOnAsMild() {
        // Given
        Referral declined = declined();

        // When
        Referral milder = HealthFile.by(declined, Profiles.of(THANDI).with(NUTRITION, MEDIUM));
        Referral gone = HealthFile.by(declined, Profiles.of(THANDI).with(NUTRITION, LOW));

        // Then
        assertThat(milder.reasons().standingCodes()).containsExactly("NUTRITION:MEDIUM");
        assertThat(gone.reasons().stand()).isFalse();
        assertThatThrownBy(() -> file.reroutedTo(Department.EDUCATION, gone, true))
                .isInstanceOf(IllegalMoveException.class);
    }

    @Test
    void joinedToALessUrgentOneItMakesThatAsUrgent() {
        // Given: health is asked within five days, education within twenty
        file.assessedFor(Department.EDUCATION, Profiles.of(THANDI).with(EDUCATION, MEDIUM));
        Referral declined = declined();

        // When
        file.reroutedTo(Department.EDUCATION, declined, true);

        // Then
        Referral joined = file.last(Department.EDUCATION);
        assertThat(joined.reasons().standingCodes()).containsExactly("EDUCATION:MEDIUM", "NUTRITION:HIGH");
        assertThat(joined.urgency().priority()).isEqualTo(Priority.HIGH);
        assertThat(joined.due()).isEqualTo(Due.by(Instant.parse("2026-02-10T21:59:59Z")));
    }

    @Test
    void joinedToOneThatWasHeldItIsReleasedWhenThereIsConsent() {
        // Given
        file.heldFor(Department.EDUCATION, Profiles.of(THANDI).with(EDUCATION, MEDIUM));
        Referral declined = declined();

        // When
        file.reroutedTo(Department.EDUCATION, declined, true);

        // Then
        assertThat(file.last(Department.EDUCATION).state()).isEqualTo(ReferralState.REQUESTED);
        assertThat(file.last(Department.EDUCATION).due().at()).isNotNull();
    }

    @Test
    void withoutAReasonThatStandsNobodyIsAsked() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.assessed(Profiles.of(THANDI).with(NUTRITION, LOW));
        file.answered(ResponseKind.DECLINED);

        // When, Then
        assertThatThrownBy(() -> file.reroutedTo(Department.EDUCATION, file.last(Department.HEALTH), true))
                .isInstanceOf(IllegalMoveException.class);
    }

    @Test
    void theSameDepartmentIsAskedWhereTheChildIsNow() {
        // Given
        Referral declined = declined();

        // When
        file.reroutedTo(Department.HEALTH, declined, "700920002");

        // Then
        assertThat(file.open().schoolId()).isEqualTo("700920002");
        assertThat(file.open().reasons().standingCodes()).containsExactly("NUTRITION:HIGH");
    }

    @Test
    void theSameDepartmentIsNotAskedAgainOfAChildWhoIsStillThere() {
        // Given
        Referral declined = declined();

        // When, Then
        assertThatThrownBy(() -> file.reroutedTo(Department.HEALTH, declined, true))
                .isInstanceOf(InvalidResponseException.class);
    }

    @Test
    void whatOneOfficeLeftSinceTheChildMovedIsTheOtherOffices() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.declined("MOVED_AWAY");

        // When
        List<ReferralChanged> still = file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        List<ReferralChanged> moved =
                file.movedTo("700920002", Profiles.of(THANDI).with(NUTRITION, HIGH));

        // Then
        assertThat(still).isEmpty();
        assertThat(moved).singleElement().satisfies(change -> {
            assertThat(change.step()).isEqualTo(ReferralStep.REQUESTED);
            assertThat(change.referral().schoolId()).isEqualTo("700920002");
        });
    }

    @Test
    void whoMovesBackIsAskedForWhereTheyCameFrom() {
        // Given
        Profiles hungry = Profiles.of(THANDI).with(NUTRITION, HIGH);
        file.assessed(hungry);
        String first = file.open().schoolId();
        file.declined("MOVED_AWAY");
        file.movedTo("700920002", hungry);
        file.declined("MOVED_AWAY");

        // When
        List<ReferralChanged> back = file.movedTo(first, hungry);

        // Then
        assertThat(back)
                .singleElement()
                .satisfies(change -> assertThat(change.referral().schoolId()).isEqualTo(first));
    }

    private Referral declined() {
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.answered(ResponseKind.DECLINED);
        return file.last(Department.HEALTH);
    }
}
