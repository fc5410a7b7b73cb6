package org.cwtt.referral.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cwtt.referral.domain.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {
    private final WorkingDays workingDays = new WorkingDays(new PublicHolidays(Set.of(LocalDate.parse("2026-11-04"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # an ordinary week
            2026-02-03T08:00:00Z |  5 | 2026-02-10T21:59:59Z
            # over Good Friday and Family Day
            2026-04-01T08:00:00Z |  5 | 2026-04-10T21:59:59Z
            # Women's Day of 2026 is a Sunday: the Monday is off
            2026-08-07T08:00:00Z |  1 | 2026-08-11T21:59:59Z
            # over Reconciliation, Christmas and New Year
            2026-12-14T08:00:00Z | 20 | 2027-01-14T21:59:59Z
            # late in the evening it is the next day already in South Africa
            2026-02-03T22:30:00Z |  1 | 2026-02-05T21:59:59Z
            # over the day of an election that was proclaimed
            2026-11-03T08:00:00Z |  1 | 2026-11-05T21:59:59Z
            # over an election day that the calendar knows
            2024-05-28T08:00:00Z |  1 | 2024-05-30T21:59:59Z
            # asked on a Saturday
            2026-02-07T08:00:00Z |  1 | 2026-02-09T21:59:59Z
            """)
    void workingDaysPassOverWeekendsAndPublicHolidays(Instant from, int days, Instant deadline) {
        // When
        Instant reached = workingDays.deadline(from, days);

        // Then
        assertThat(reached).isEqualTo(deadline);
    }

    @Test
    void theWeekdaysOffOfAYear() {
        // Given
        PublicHolidays holidays = new PublicHolidays(Set.of());

        // When
        List<String> of2027 = LocalDate.parse("2027-01-01")
                .datesUntil(LocalDate.parse("2028-01-01"))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .filter(holidays)
                .map(LocalDate::toString)
                .toList();

        // Then: 21 March and 26 December are Sundays, so the Mondays after them are off; 1 May and 25 December,
        // Saturdays, move nothing
        assertThat(of2027)
                .containsExactly(
                        "2027-01-01",
                        "2027-03-22",
                        "2027-03-26",
                        "2027-03-29",
                        "2027-04-27",
                        "2027-06-16",
                        "2027-08-09",
                        "2027-09-24",
                        "2027-12-16",
                        "2027-12-27");
    }
}
