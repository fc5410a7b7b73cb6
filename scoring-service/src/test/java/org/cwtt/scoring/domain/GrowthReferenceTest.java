package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The expected values are those that WHO's own anthroplus publishes in its README, tests and survey data, or follow by
/// hand from the table.
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
        // Of its survey data and what it makes of them: ages far apart, and the least and greatest BMI; past ten years
        // there is no weight-for-age
        "MALE, 61.37, 20.7, 113.4, 0.64, 0.83, 0.62",
        "MALE, 71.61, 20.5, 116.1, 0.07, 0.02, -0.07",
        "MALE, 84.92, 24.1, 119, -0.6, 0.31, 0.97",
        "MALE, 98.05, 31.5, 131.6, 0.6, 1.29, 1.33",
        "MALE, 110.67, 29, 139.1, 0.88, 0.06, -0.77",
        "MALE, 122.02, 36.4, 131.1, -1.17, , 1.89",
        "MALE, 163.22, 62, 159.7, -0.1, , 1.76",
        "MALE, 197.65, 71, 187, 1.66, , -0.2",
        "MALE, 144.13, 27.7, 145.2, -0.56, , -3.24",
        "MALE, 174.08, 42.2, 171.7, 0.69, , -3.14",
        "MALE, 64.97, 41.6, 121.6, 1.96, 6.24, 6.92",
        "MALE, 187.34, 181.3, 170, -0.2, , 7.04",
        "FEMALE, 61.5, 16.9, 107.1, -0.58, -0.58, -0.36",
        "FEMALE, 70.06, 26.4, 115.7, 0.3, 1.8, 2.23",
        "FEMALE, 82.66, 23, 125.4, 0.96, 0.25, -0.49",
        "FEMALE, 94.79, 25, 124, -0.34, 0.07, 0.33",
        "FEMALE, 104.95, 36.8, 146.4, 2.56, 1.64, 0.58",
        "FEMALE, 121.57, 41.7, 139.5, 0.01, , 1.69",
        "FEMALE, 159.78, 40.6, 156.1, -0.22, , -1.08",
        "FEMALE, 191.77, 43.4, 160.4, -0.31, , -1.62",
        "FEMALE, 216.28, 38.6, 158, -0.77, , -2.55",
        "FEMALE, 221.31, 33.7, 144.3, -2.86, , -2.15",
        "FEMALE, 211.73, 157.1, 175.8, 1.93, , 5.12",
        "FEMALE, 207.64, 169.7, 171.7, 1.32, , 6.07",
    })
    void agreesWithTheWorldHealthOrganizationsSoftware(
            Sex sex,
            double months,
            double kilograms,
            double centimetres,
            double heightForAge,
            @Nullable Double weightForAge,
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
                        OptionalDouble.of(heightForAge),
                        weightForAge == null ? OptionalDouble.empty() : OptionalDouble.of(weightForAge),
                        OptionalDouble.of(bmiForAge));
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
