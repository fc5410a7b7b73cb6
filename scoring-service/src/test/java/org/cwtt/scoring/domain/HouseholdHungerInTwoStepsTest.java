package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.scoring.domain.Answers.caregiver;
import static org.cwtt.scoring.domain.Current.contentChild;
import static org.cwtt.scoring.domain.Current.contentNurse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The Household Hunger Scale as it is published: whether it happened, and only then how often.
class HouseholdHungerInTwoStepsTest {
    private static final List<String> ITEMS = List.of("hhs.no-food", "hhs.sleep-hungry", "hhs.day-and-night");

    @ParameterizedTest
    @CsvSource({
        "no, no, no, 0, LOW",
        "rarely, no, no, 1, LOW",
        "no, sometimes, no, 1, LOW",
        "rarely, sometimes, no, 2, MEDIUM",
        "no, no, often, 2, MEDIUM",
        "rarely, no, often, 3, MEDIUM",
        "rarely, sometimes, rarely, 3, MEDIUM",
        "often, no, often, 4, HIGH",
        "often, often, rarely, 5, HIGH",
        "often, often, often, 6, HIGH",
    })
    void whatDidNotHappenCountsNothing(
            String noFood, String sleepHungry, String dayAndNight, double score, RiskLevel level) {
        // Given
        Answers hungry = hunger(noFood, sleepHungry, dayAndNight);

        // When
        RiskFlag flag = Current.flag(Domain.NUTRITION, contentChild(), hungry, contentNurse());

        // Then
        assertThat(flag.level()).isEqualTo(level);
        assertThat(flag.missingScales()).isEmpty();
        assertThat(Answers.met(flag))
                .allSatisfy(evidence -> assertThat(evidence.score()).isEqualTo(score));
    }

    @Test
    void evidenceShowsTheDenialInPlaceOfTheFrequency() {
        // Given
        Answers hungry = hunger("often", "no", "often");

        // When
        RiskFlag flag = Current.flag(Domain.NUTRITION, hungry);

        // Then
        assertThat(flag.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.answers())
                    .containsExactly(
                            new ItemAnswer("hhs.no-food-occurred", "true"),
                            new ItemAnswer("hhs.no-food-frequency", "often"),
                            new ItemAnswer("hhs.sleep-hungry-occurred", "false"),
                            new ItemAnswer("hhs.day-and-night-occurred", "true"),
                            new ItemAnswer("hhs.day-and-night-frequency", "often"));
            assertThat(evidence.missing()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"hhs.no-food-occurred", "hhs.no-food-frequency"})
    void everyItemIsNeeded(String item) {
        // Given
        Answers silent = hunger("often", "often", "often").doesNotKnow(item);
        if (item.endsWith("occurred")) {
            silent.wasNotAsked("hhs.no-food-frequency");
        }

        // When
        RiskFlag flag = Current.flag(Domain.NUTRITION, contentChild(), silent, contentNurse());

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(flag.missingScales()).containsExactly("household-hunger");
    }

    @Test
    void aFrequencyOfWhatDidNotHappenIsAContradiction() {
        // Given
        Answers contradictory = hunger("no", "no", "no").answers("hhs.no-food-frequency", "often");

        // When
        Evaluation evaluation = Current.evaluate(contentChild(), contradictory, contentNurse());

        // Then
        assertThat(evaluation.flags().get(Domain.NUTRITION.ordinal()).level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(evaluation.dataQuality()).containsExactly("household-hunger:contradictory");
    }

    private static Answers hunger(String... frequencies) {
        Answers answers = caregiver();
        for (int item = 0; item < ITEMS.size(); item++) {
            boolean occurred = !frequencies[item].equals("no");
            answers.answers(ITEMS.get(item) + "-occurred", occurred);
            if (occurred) {
                answers.answers(ITEMS.get(item) + "-frequency", frequencies[item]);
            }
        }
        return answers;
    }
}
