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
        // sex, days, kg, cm, BMI-for-age, height-for-age: 60.32 and 60.911 months are 1836 and 1854 days
        "FEMALE, 1836, 18.7, 113.8, -0.58, 0.96",
        "FEMALE, 1854, 20.5, 113.6, 0.42, 0.85",
    })
    void agreesWithTheWorldHealthOrganizationsSoftware(
            Sex sex, int days, double kilograms, double centimetres, double bmiForAge, double heightForAge) {
        // Given
        double bodyMassIndex = kilograms / (centimetres / 100 * centimetres / 100);

        // When
        OptionalDouble bmi = reference.zScore(GrowthIndicator.BMI_FOR_AGE, sex, days, bodyMassIndex);

        // Then
        assertThat(bmi).hasValue(bmiForAge);
        assertThat(reference.zScore(GrowthIndicator.HEIGHT_FOR_AGE, sex, days, centimetres))
                .hasValue(heightForAge);
    }

    @ParameterizedTest
    @CsvSource({
        // 100 and 110 months are 3044 and 3348 days
        "MALE, BMI_FOR_AGE, 3044, 30.0, 5.03",
        "FEMALE, BMI_FOR_AGE, 3348, 49.38272, 7.37",
        "MALE, HEIGHT_FOR_AGE, 3044, 100, -5.04",
        "FEMALE, HEIGHT_FOR_AGE, 3348, 90, -7.06",
    })
    void agreesWithTheWorldHealthOrganizationsSoftwareBeyondThreeDeviations(
            Sex sex, GrowthIndicator indicator, int days, double measured, double expected) {
        // When
        OptionalDouble z = reference.zScore(indicator, sex, days, measured);

        // Then
        assertThat(z).hasValue(expected);
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
        // 60 months are 1826.25 days, 144 months 4383 days
        "1826, false",
        "1827, true",
        "4383, true",
        "4384, false",
        "0, false",
        "100000, false"
    })
    void coversTheAgesOfTheTableAndNoOthers(int days, boolean covered) {
        // Given
        double centimetres = 120;

        // When
        OptionalDouble z = reference.zScore(GrowthIndicator.HEIGHT_FOR_AGE, Sex.FEMALE, days, centimetres);

        // Then
        assertThat(z.isPresent()).isEqualTo(covered);
    }

    @Test
    void refusesATableWithAHole() {
        // Given
        List<String> lines = List.of("height-for-age,F,60,1,109,0.04", "height-for-age,F,62,1,110,0.04");

        // When / Then
        assertThatThrownBy(() -> new GrowthReference(lines)).hasMessageContaining("lacks a month between 60 and 62");
    }
}
