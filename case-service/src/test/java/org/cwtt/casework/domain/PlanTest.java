package org.cwtt.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.cwtt.casework.domain.InterventionCatalogue.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {
    private static final LocalDate START = LocalDate.of(2026, 2, 10);
    private static final InterventionCatalogue CATALOGUE = new InterventionCatalogue(
            "c",
            "1",
            Map.of(
                    "remedial-reading",
                    new Entry(
                            "Remedial reading",
                            EnumSet.of(Domain.EDUCATION),
                            Map.of("reads-at-benchmark", "Reads at the benchmark"))));

    private static Plan reading(@Nullable Integer everyDays, @Nullable LocalDate endsOn) {
        return new Plan(
                Domain.EDUCATION, "remedial-reading", "reads-at-benchmark", "TEACHER", START, everyDays, endsOn);
    }

    @Test
    void theFirstDeliveryIsDueWhenThePlanStarts() {
        // When
        LocalDate due = reading(7, null).nextDueOn(null);

        // Then
        assertThat(due).isEqualTo(START);
    }

    @Test
    void theNextIsDueSoManyDaysAfterTheLast() {
        // When
        LocalDate due = reading(7, null).nextDueOn(START.plusDays(2));

        // Then
        assertThat(due).isEqualTo(LocalDate.of(2026, 2, 19));
    }

    @Test
    void nothingIsDueAfterTheOnlyDelivery() {
        // When
        LocalDate due = reading(null, null).nextDueOn(START);

        // Then
        assertThat(due).isNull();
    }

    @Test
    void nothingIsDueAfterTheLastDay() {
        // When
        LocalDate due = reading(7, LocalDate.of(2026, 2, 16)).nextDueOn(START);

        // Then
        assertThat(due).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "EDUCATION, magic, reads-at-benchmark, 7, 2026-03-01, intervention, one of remedial-reading",
        "HEALTH, remedial-reading, reads-at-benchmark, 7, 2026-03-01, domain, one of EDUCATION",
        "EDUCATION, remedial-reading, flies, 7, 2026-03-01, goal, one of reads-at-benchmark",
        "EDUCATION, remedial-reading, reads-at-benchmark, 0, 2026-03-01, everyDays, '1 to 366, or none: once'",
        "EDUCATION, remedial-reading, reads-at-benchmark, 367, 2026-03-01, everyDays, '1 to 366, or none: once'",
        "EDUCATION, remedial-reading, reads-at-benchmark, 7, 2026-02-09, endsOn, "
                + "a day from startsOn on and within three years"
    })
    void whatTheCatalogueDoesNotHaveIsRefused(
            Domain domain, String code, String goal, int every, LocalDate end, String field, String expected) {
        // Given
        Plan plan = new Plan(domain, code, goal, "TEACHER", START, every, end);

        // When, Then
        assertThatThrownBy(() -> CATALOGUE.check(plan, START))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.expected()).isEqualTo(expected);
                });
    }
}
