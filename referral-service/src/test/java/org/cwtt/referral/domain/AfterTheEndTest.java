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

class AfterTheEndTest {
    private static final Instant TUESDAY = Instant.parse("2026-02-03T08:00:00Z");

    private final HealthFile file = new HealthFile(TUESDAY);

    @Test
    void anUnchangedProfileAfterTheEndOpensNothing() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.completed();

        // When
        List<ReferralChanged> changes = file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));

        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void aMilderLevelAfterTheEndOpensNothing() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.completed();

        // When
        List<ReferralChanged> changes = file.assessed(Profiles.of(THANDI).with(NUTRITION, MEDIUM));

        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void aNewlyMetReasonAfterTheEndOpensAnother() {
        // Given
        file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH));
        file.completed();

        // When
        List<ReferralChanged> changes =
                file.assessed(Profiles.of(THANDI).with(NUTRITION, HIGH).with(HEALTH, HIGH));

        // Then
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.step()).isEqualTo(ReferralStep.REQUESTED);
            assertThat(change.referral().version()).isEqualTo(1);
        });
    }

    @Test
    void aLaterRoundAfterTheEndOpensAnother() {
        // Given
        file.assessed(Profiles.of(THANDI).in("2026-T1").with(NUTRITION, HIGH));
        file.completed();

        // When
        List<ReferralChanged> changes =
                file.assessed(Profiles.of(THANDI).in("2026-T2").with(NUTRITION, HIGH));

        // Then
        assertThat(changes)
                .singleElement()
                .satisfies(change -> assertThat(change.step()).isEqualTo(ReferralStep.REQUESTED));
    }

    @Test
    void anEarlierRoundAfterTheEndOpensNothing() {
        // Given
        file.assessed(Profiles.of(THANDI).in("2026-T2").with(NUTRITION, HIGH));
        file.completed();

        // When
        List<ReferralChanged> changes =
                file.assessed(Profiles.of(THANDI).in("2026-T1").with(NUTRITION, HIGH));

        // Then
        assertThat(changes).isEmpty();
    }
}
