package org.cwtt.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.casework.domain.Examples.EIGHT;
import static org.cwtt.casework.domain.Examples.NINE;
import static org.cwtt.casework.domain.Examples.SIPHO;
import static org.cwtt.casework.domain.Examples.TEN;
import static org.cwtt.casework.domain.Examples.THANDI;
import static org.cwtt.casework.domain.Examples.allLow;
import static org.cwtt.casework.domain.Examples.lowBut;
import static org.cwtt.casework.domain.Examples.step;

import java.time.Instant;
import java.util.List;
import org.cwtt.casework.domain.TimelineEntry.FlagChanged;
import org.cwtt.casework.domain.TimelineEntry.FlagRaised;
import org.cwtt.casework.domain.TimelineEntry.ProfileAssessed;
import org.cwtt.casework.domain.TimelineEntry.ReferralMoved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static ReferralStep moved(@Nullable String from, String to, long version, Instant at) {
        return new ReferralStep(
                SIPHO,
                THANDI,
                "HEALTH",
                from,
                to,
                version,
                "HIGH",
                List.of("NUTRITION:HIGH"),
                "2026-T1",
                TEN,
                null,
                at);
    }

    @Test
    void tellsARaisedFlagThenItsReferral() {
        // Given
        ProfileStep hungry = step(1, lowBut(Domain.NUTRITION, RiskLevel.HIGH), EIGHT);
        ReferralStep requested = moved(null, "REQUESTED", 1, EIGHT);

        // When
        List<TimelineEntry> timeline = Timeline.of(List.of(hungry), List.of(requested));

        // Then
        assertThat(timeline)
                .containsExactly(
                        new ProfileAssessed(EIGHT, "2026-T1", 1, false),
                        new FlagRaised(EIGHT, "2026-T1", Domain.NUTRITION, RiskLevel.HIGH),
                        new ReferralMoved(EIGHT, "2026-T1", SIPHO, "HEALTH", null, "REQUESTED", null));
    }

    @Test
    void tellsThatAFlagChangedWhateverTheOrderOfArrival() {
        // Given
        ProfileStep hungry = step(1, lowBut(Domain.NUTRITION, RiskLevel.HIGH), EIGHT);
        ProfileStep corrected = step(2, lowBut(Domain.NUTRITION, RiskLevel.MEDIUM), NINE);
        ProfileStep fed = step(3, allLow(), TEN);

        // When
        List<TimelineEntry> timeline = Timeline.of(List.of(fed, hungry, corrected), List.of());

        // Then
        assertThat(timeline)
                .containsExactly(
                        new ProfileAssessed(EIGHT, "2026-T1", 1, false),
                        new FlagRaised(EIGHT, "2026-T1", Domain.NUTRITION, RiskLevel.HIGH),
                        new ProfileAssessed(NINE, "2026-T1", 2, false),
                        new FlagChanged(NINE, "2026-T1", Domain.NUTRITION, RiskLevel.HIGH, RiskLevel.MEDIUM),
                        new ProfileAssessed(TEN, "2026-T1", 3, false),
                        new FlagChanged(TEN, "2026-T1", Domain.NUTRITION, RiskLevel.MEDIUM, RiskLevel.LOW));
    }

    @Test
    void staysSilentAboutDomainsThatCallForNothing() {
        // Given
        ProfileStep fine = step(4, allLow(), EIGHT);

        // When
        List<TimelineEntry> timeline = Timeline.of(List.of(fine), List.of());

        // Then
        assertThat(timeline).containsExactly(new ProfileAssessed(EIGHT, "2026-T1", 4, true));
    }

    @Test
    void keepsStepsOfOneInstantInTheOrderOfTheirVersions() {
        // Given
        ReferralStep accepted = moved("REQUESTED", "ACCEPTED", 2, NINE);
        ReferralStep requested = moved(null, "REQUESTED", 1, NINE);

        // When
        List<TimelineEntry> timeline = Timeline.of(List.of(), List.of(accepted, requested));

        // Then
        assertThat(timeline)
                .containsExactly(
                        new ReferralMoved(NINE, "2026-T1", SIPHO, "HEALTH", null, "REQUESTED", null),
                        new ReferralMoved(NINE, "2026-T1", SIPHO, "HEALTH", "REQUESTED", "ACCEPTED", null));
    }

    @Test
    void aReferralStandsAtItsNewestStep() {
        // Given
        ReferralStep accepted = moved("REQUESTED", "ACCEPTED", 2, NINE);
        ReferralStep requested = moved(null, "REQUESTED", 1, EIGHT);

        // When
        List<Referral> referrals = Referral.from(List.of(accepted, requested));

        // Then
        assertThat(referrals)
                .containsExactly(new Referral(
                        SIPHO,
                        "HEALTH",
                        "ACCEPTED",
                        "HIGH",
                        List.of("NUTRITION:HIGH"),
                        "2026-T1",
                        TEN,
                        null,
                        EIGHT,
                        NINE));
    }
}
