package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.scoring.domain.Answers.contentCaregiver;
import static org.cwtt.scoring.domain.Answers.contentChild;
import static org.cwtt.scoring.domain.Answers.contentNurse;
import static org.cwtt.scoring.domain.Answers.evaluate;
import static org.cwtt.scoring.domain.Answers.nurse;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NutritionTest {

    @ParameterizedTest
    @CsvSource({
        // A girl of 2740 days, 123 cm tall: kg, z, level, criterion
        "17.85, -3.00, MEDIUM, thinness",
        "17.81, -3.03, HIGH, severe-thinness",
        "19.36, -2.00, LOW, ",
        "19.33, -2.02, MEDIUM, thinness",
        "26.45, 1.00, LOW, ",
        "26.52, 1.02, LOW, overweight",
        "30.49, 2.00, LOW, overweight",
        "30.55, 2.01, MEDIUM, obesity",
    })
    void bodyMassIndexForAgeIsBandedAtTheCutOffs(
            double kilograms, double z, RiskLevel level, @Nullable String criterion) {
        // Given
        Answers measured = contentNurse().grown(kilograms, 123);

        // When
        RiskFlag flag = Answers.flag(Domain.NUTRITION, contentChild(), contentCaregiver(), measured);

        // Then
        assertThat(flag.level()).isEqualTo(level);
        if (criterion == null) {
            assertThat(Answers.met(flag)).isEmpty();
        } else {
            assertThat(Answers.met(flag)).singleElement().satisfies(evidence -> {
                assertThat(evidence.criterion()).isEqualTo(criterion);
                assertThat(evidence.score()).isEqualTo(z);
            });
        }
    }

    @Test
    void aGuessedAgeIsScoredAndNoted() {
        // Given
        Answers stunted = contentNurse().grown(15, 106.7).ofGuessedAge();

        // When
        Evaluation evaluation = evaluate(contentChild(), contentCaregiver(), stunted);

        // Then
        RiskFlag flag = evaluation.flags().get(Domain.NUTRITION.ordinal());
        assertThat(flag.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(Answers.met(flag))
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.answers())
                        .contains(new ItemAnswer("age-in-days", "2740"), new ItemAnswer("age-estimated", "true")));
        assertThat(evaluation.dataQuality()).contains("bmi-for-age:age-estimated", "height-for-age:age-estimated");
    }

    @ParameterizedTest
    @CsvSource({"112.4, LOW, ", "112.3, MEDIUM, stunting", "106.8, MEDIUM, stunting", "106.7, HIGH, severe-stunting"})
    void heightForAgeIsBandedAtTheCutOffs(double centimetres, RiskLevel level, @Nullable String criterion) {
        // Given: a body mass index of 15.5 at every height
        double metres = centimetres / 100;
        Answers measured = contentNurse().grown(15.5 * metres * metres, centimetres);

        // When
        RiskFlag flag = Answers.flag(Domain.NUTRITION, contentChild(), contentCaregiver(), measured);

        // Then
        assertThat(flag.level()).isEqualTo(level);
        assertThat(Answers.met(flag).stream()
                        .map(Evidence::criterion)
                        .findFirst()
                        .orElse(null))
                .isEqualTo(criterion);
    }

    @Test
    void evidenceIsEnoughToRecomputeTheScoreByHand() {
        // Given
        Answers thin = nurse().grown(17.0, 123).answers("growth.oedema", false);

        // When
        RiskFlag flag = Answers.flag(Domain.NUTRITION, thin);

        // Then
        assertThat(flag.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.scale()).isEqualTo("bmi-for-age");
            assertThat(evidence.band().name()).isEqualTo("severe-thinness");
            assertThat(evidence.band().cutOff()).isEqualTo("z < -3");
            assertThat(evidence.band().source()).startsWith("WHO growth reference 2007");
            assertThat(evidence.respondent()).isEqualTo(Respondent.HEALTH_PRACTITIONER);
            assertThat(evidence.submissionId()).isEqualTo(thin.submission().id());
            assertThat(evidence.answers())
                    .containsExactly(
                            new ItemAnswer("growth.weight-kg", "17"),
                            new ItemAnswer("growth.height-cm", "123"),
                            new ItemAnswer("growth.oedema", "false"),
                            new ItemAnswer("age-in-days", "2740"),
                            new ItemAnswer("sex", "FEMALE"));
            assertThat(evidence.missing()).isEmpty();
        });
    }

    @Test
    void oedemaIsHighWithoutAScore() {
        // Given
        Answers swollen = contentNurse().grown(24, 123).answers("growth.oedema", true);

        // When
        RiskFlag flag = Answers.flag(Domain.NUTRITION, contentChild(), contentCaregiver(), swollen);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(flag.missingScales()).containsExactly("bmi-for-age");
        assertThat(flag.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.criterion()).isEqualTo("oedema");
            assertThat(evidence.score()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "14.70, 123, bmi-for-age:implausible", // z = -5.1
        "48.2, 123, bmi-for-age:implausible", // z = 5.1
        "11.0, 89.0, height-for-age:implausible", // z = -6.2
    })
    void anImplausibleMeasureIsANoteAndNeverAFlag(double kilograms, double centimetres, String note) {
        // Given
        Answers measured = contentNurse().grown(kilograms, centimetres);

        // When
        Evaluation evaluation = evaluate(contentChild(), contentCaregiver(), measured);

        // Then
        RiskFlag flag = evaluation.flags().get(Domain.NUTRITION.ordinal());
        assertThat(flag.level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(Answers.met(flag)).isEmpty();
        assertThat(evaluation.dataQuality()).containsExactly(note);
    }

    @ParameterizedTest
    @CsvSource({"1826", "4384"})
    void anAgeOutsideTheReferenceIsUnknownWithItsReason(int days) {
        // Given
        Answers measured = contentNurse().aged(days);

        // When
        Evaluation evaluation = evaluate(contentChild(), contentCaregiver(), measured);

        // Then
        assertThat(evaluation.flags().get(Domain.NUTRITION.ordinal()).level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(evaluation.dataQuality())
                .containsExactly("bmi-for-age:age-outside-reference", "height-for-age:age-outside-reference");
    }
}
