package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.scoring.domain.Current.contentCaregiver;
import static org.cwtt.scoring.domain.Current.contentNurse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Child Functioning Module, and the chronic condition beside it.
class FunctioningTest {

    @ParameterizedTest
    @CsvSource({
        "functioning.seeing, some, LOW",
        "functioning.seeing, a-lot, MEDIUM",
        "functioning.seeing, cannot, HIGH",
        "functioning.hearing, a-lot, MEDIUM",
        "functioning.walking, a-lot, MEDIUM",
        "functioning.self-care, a-lot, MEDIUM",
        "functioning.communication, a-lot, MEDIUM",
        "functioning.learning, a-lot, MEDIUM",
        "functioning.remembering, a-lot, MEDIUM",
        "functioning.concentrating, a-lot, MEDIUM",
        "functioning.accepting-change, a-lot, MEDIUM",
        "functioning.controlling-behaviour, a-lot, MEDIUM",
        "functioning.making-friends, cannot, HIGH",
        "functioning.anxiety, daily, MEDIUM",
        "functioning.anxiety, weekly, LOW",
        "functioning.depression, daily, MEDIUM",
    })
    void oneAreaIsMediumAndWhatAChildCannotDoIsHigh(String item, String answer, RiskLevel level) {
        // Given
        Answers caregiver = contentCaregiver().answers(item, answer);

        // When
        RiskFlag flag = Current.flag(Domain.HEALTH, caregiver, contentNurse());

        // Then
        assertThat(flag.level()).isEqualTo(level);
    }

    @Test
    void twoAreasAreHigh() {
        // Given
        Answers caregiver =
                contentCaregiver().answers("functioning.learning", "a-lot").answers("functioning.anxiety", "daily");

        // When
        RiskFlag flag = Current.flag(Domain.HEALTH, caregiver, contentNurse());

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(flag.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.criterion()).isEqualTo("functioning-several-areas");
            assertThat(evidence.score()).isEqualTo(2.0);
            assertThat(evidence.band().cutOff()).isEqualTo("2 <= areas <= 13");
        });
    }

    @Test
    void aKnownAreaCountsThoughOthersAreMissing() {
        // Given
        Answers caregiver =
                contentCaregiver().answers("functioning.learning", "a-lot").doesNotKnow("functioning.seeing");

        // When
        RiskFlag flag = Current.flag(Domain.HEALTH, caregiver, contentNurse());

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(flag.missingScales()).containsExactly("functioning-areas");
        assertThat(flag.evidence().getFirst().missing()).containsExactly("functioning.seeing");
    }

    @Test
    void twoKnownAreasSettleItWhateverIsMissing() {
        // Given
        Answers caregiver = contentCaregiver()
                .answers("functioning.learning", "a-lot")
                .answers("functioning.hearing", "a-lot")
                .doesNotKnow("functioning.seeing");

        // When
        RiskFlag flag = Current.flag(Domain.HEALTH, caregiver, contentNurse());

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(flag.missingScales()).isEmpty();
    }

    @Test
    void oneMissingAnswerIsUnknownAndNeverLow() {
        // Given
        Answers caregiver = contentCaregiver().doesNotKnow("functioning.seeing");

        // When
        RiskFlag flag = Current.flag(Domain.HEALTH, caregiver, contentNurse());

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        // Interviewed on 3 February 2026: five on that day, born on 3 February 2021
        "1825, true",
        "1826, false",
        // Eighteen on that day, born on 3 February 2008
        "6574, false",
        "6575, true",
    })
    void itIsMadeForAgesFiveToSeventeen(int days, boolean outside) {
        // Given
        Answers caregiver = contentCaregiver().aged(days);

        // When
        Evaluation evaluation = Current.evaluate(caregiver);

        // Then
        assertThat(evaluation.dataQuality().contains("functioning-areas:age-outside-scale"))
                .isEqualTo(outside);
    }

    @ParameterizedTest
    @CsvSource({"true, true, LOW", "true, false, HIGH"})
    void aChronicConditionThatIsNotTreatedIsHigh(boolean condition, boolean treated, RiskLevel level) {
        // Given
        Answers nurse = contentNurse()
                .answers("health.chronic-condition", condition)
                .answers("health.chronic-treated", treated);

        // When
        RiskFlag flag = Current.flag(Domain.HEALTH, contentCaregiver(), nurse);

        // Then
        assertThat(flag.level()).isEqualTo(level);
    }
}
