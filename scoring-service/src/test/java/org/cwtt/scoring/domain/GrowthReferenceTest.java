package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The expected values are those that WHO's own anthroplus publishes in its README and tests, or follow by hand from
/// the table.
class GrowthReferenceTest {
    private final GrowthReference reference = Reference.growth();

    @ParameterizedTest
    @CsvSource({
        // sex, months, kg, cm, then height-, weight- and BMI-for-age.
        // From the README of anthroplus: a boy and a girl far from the median
        "MALE, 100, 30, 100, -5.04, 0.87, 5.03",
        "FEMALE, 110, 40, 90, -7.06, 1.78, 7.37",
        // From its tests: two girls just over five
        "FEMALE, 60.32, 18.7, 113.8, 0.96, 0.21, -0.58",
        "FEMALE, 60.911701, 20.5, 113.6, 0.85, 0.79, 0.42",
    })
    void agreesWithTheWorldHealthOrganizationsSoftware(
            Sex sex,
            double months,
            double kilograms,
            double centimetres,
            double heightForAge,
            double weightForAge,
            double bmiForAge) {
        // Given
        double bodyMassIndex = kilograms / (centimetres / 100 * centimetres / 100);

        // When
        List<OptionalDouble> z = List.of(
                reference.zScoreAt(GrowthIndicator.HEIGHT_FOR_AGE, sex, months, centimetres),
                reference.zScoreAt(GrowthIndicator.WEIGHT_FOR_AGE, sex, months, kilograms),
                reference.zScoreAt(GrowthIndicator.BMI_FOR_AGE, sex, months, bodyMassIndex));

        // Then
        assertThat(z)
                .containsExactly(
                        OptionalDouble.of(heightForAge), OptionalDouble.of(weightForAge), OptionalDouble.of(bmiForAge));
    }

    @Test
    void theMedianIsZeroAtACompletedMonth() {
        // Given: 96 months are 2922 days exactly
        double median = 127.265;

        // When
        OptionalDouble z = reference.zScore(GrowthIndicator.HEIGHT_FOR_AGE, Sex.MALE, 2922, median);

        // Then
        assertThat(z).hasValue(0.0);
    }

    @ParameterizedTest
    @CsvSource({
        // 60 months are 1826.25 days, 120 months 3652.5, 228 months 6939.75
        "HEIGHT_FOR_AGE, 1826, false",
        "HEIGHT_FOR_AGE, 1827, true",
        "HEIGHT_FOR_AGE, 6939, true",
        "HEIGHT_FOR_AGE, 6940, false",
        "BMI_FOR_AGE, 1826, false",
        "BMI_FOR_AGE, 1827, true",
        "BMI_FOR_AGE, 6939, true",
        "BMI_FOR_AGE, 6940, false",
        "WEIGHT_FOR_AGE, 1826, false",
        "WEIGHT_FOR_AGE, 1827, true",
        "WEIGHT_FOR_AGE, 3652, true",
        "WEIGHT_FOR_AGE, 3653, false",
        "HEIGHT_FOR_AGE, 0, false",
        "HEIGHT_FOR_AGE, 100000, false"
    })
    void coversTheAgesOfTheTableAndNoOthers(GrowthIndicator indicator, int days, boolean covered) {
        // Given
        double measured = 30;

        // When
        OptionalDouble z = reference.zScore(indicator, Sex.FEMALE, days, measured);

        // Then
        assertThat(z.isPresent()).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"HEIGHT_FOR_AGE, 60", "HEIGHT_FOR_AGE, 228", "BMI_FOR_AGE, 228", "WEIGHT_FOR_AGE, 120"})
    void theLastMonthAndTheFirstBelongToTheTable(GrowthIndicator indicator, double months) {
        // When
        OptionalDouble z = reference.zScoreAt(indicator, Sex.MALE, months, 30);

        // Then
        assertThat(z).isPresent();
    }

    @Test
    void refusesATableWithAHole() {
        // Given
        List<String> lines = List.of("height-for-age,F,60,1,109,0.04", "height-for-age,F,62,1,110,0.04");

        // When / Then
        assertThatThrownBy(() -> new GrowthReference(lines)).hasMessageContaining("lacks a month between 60 and 62");
    }
}
