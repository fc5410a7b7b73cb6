package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cwtt.scoring.domain.Answers.caregiver;
import static org.cwtt.scoring.domain.Answers.child;
import static org.cwtt.scoring.domain.Answers.contentCaregiver;
import static org.cwtt.scoring.domain.Answers.contentChild;
import static org.cwtt.scoring.domain.Answers.contentNurse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The Household Hunger Scale, and the child's own word on hunger.
class HouseholdHungerTest {

    @ParameterizedTest
    @CsvSource({
        "never, never, never, 0, LOW",
        "sometimes, never, never, 1, LOW",
        "rarely, sometimes, never, 2, MEDIUM",
        "sometimes, often, never, 3, MEDIUM",
        "often, often, never, 4, HIGH",
        "often, often, often, 6, HIGH",
    })
    void theHouseholdHungerScaleIsSummedAndBanded(
            String noFood, String sleepHungry, String dayAndNight, double score, RiskLevel level) {
        // Given
        Answers hungry = contentCaregiver().hunger(noFood, sleepHungry, dayAndNight);

        // When
        RiskFlag flag = Answers.flag(Domain.NUTRITION, contentChild(), hungry, contentNurse());

        // Then
        assertThat(flag.level()).isEqualTo(level);
        assertThat(Answers.met(flag))
                .allSatisfy(evidence -> assertThat(evidence.score()).isEqualTo(score));
    }

    @Test
    void theHouseholdHungerScaleNeedsEveryItem() {
        // Given
        Answers silent = contentCaregiver().hunger("often", "often", "often").doesNotKnow("hhs.no-food");

        // When
        RiskFlag flag = Answers.flag(Domain.NUTRITION, contentChild(), silent, contentNurse());

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(flag.provisional()).isFalse();
        assertThat(flag.missingScales()).containsExactly("household-hunger");
    }

    @Test
    void aChildWhoIsOftenHungryIsHeard() {
        // Given
        Answers hungry = child().answers("child.hungry-at-school", "often");

        // When
        RiskFlag flag = Answers.flag(Domain.NUTRITION, hungry);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(flag.provisional()).isTrue();
    }

    @Test
    void caregiversWhoDisagreeAreBothShown() {
        // Given
        Answers mother = caregiver().as(1, 1).hunger("often", "often", "never");
        Answers grandmother = caregiver().as(2, 1).hunger("never", "never", "never");

        // When
        RiskFlag flag = Answers.flag(Domain.NUTRITION, mother, grandmother);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(flag.evidence())
                .extracting(Evidence::submissionId, Evidence::criterion, Evidence::level, Evidence::score)
                .containsExactly(
                        tuple(mother.submission().id(), "severe-hunger", RiskLevel.HIGH, 4.0),
                        tuple(grandmother.submission().id(), Evidence.NONE, RiskLevel.LOW, 0.0));
    }
}
