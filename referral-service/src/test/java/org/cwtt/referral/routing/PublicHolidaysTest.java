package org.cwtt.referral.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.cwtt.referral.domain.WorkingDays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {
    private final WorkingDays workingDays = new WorkingDays(new PublicHolidays());

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
            # asked on a Saturday
            2026-02-07T08:00:00Z |  1 | 2026-02-09T21:59:59Z
            """)
    void workingDaysPassOverWeekendsAndPublicHolidays(Instant from, int days, Instant deadline) {
        // When
        Instant reached = workingDays.deadline(from, days);

        // Then
        assertThat(reached).isEqualTo(deadline);
    }
}
