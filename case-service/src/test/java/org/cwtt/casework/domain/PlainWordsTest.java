package org.cwtt.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainWordsTest {
    private static Evidence evidence(String scale, @Nullable Double score, String band, String cutOff) {
        return new Evidence(
                "criterion",
                RiskLevel.HIGH,
                scale,
                band,
                score,
                cutOff,
                "FANTA 2011",
                "CAREGIVER",
                new UUID(0, 1),
                List.of(),
                List.of());
    }

    @Test
    void namesScaleScoreBandRespondentAndSource() {
        // Given
        Evidence hunger = evidence("household-hunger", 5.0, "severe-hunger", "4-6");

        // When
        String words = PlainWords.of(hunger);

        // Then
        assertThat(words).isEqualTo("Household Hunger Scale 5, severe hunger (4-6), caregiver, FANTA 2011");
    }

    @Test
    void roundsAScoreToTwoDecimals() {
        // Given
        Evidence thin = evidence("bmi-for-age", -3.14159, "severe-thinness", "z < -3");

        // When
        String words = PlainWords.of(thin);

        // Then
        assertThat(words).isEqualTo("BMI-for-age z-score -3.14, severe thinness (z < -3), caregiver, FANTA 2011");
    }

    @Test
    void saysAnUnknownScaleByItsCodeAndLeavesOutWhatIsMissing() {
        // Given
        Evidence other = evidence("school-readiness", null, "not-ready", "");

        // When
        String words = PlainWords.of(other);

        // Then
        assertThat(words).isEqualTo("School readiness, not ready, caregiver, FANTA 2011");
    }
}
