package org.cwtt.referral.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;

/// The calendar by which departments work: Monday to Friday in South African time, public holidays excepted.
///
/// @param isHoliday true for a public holiday
public record WorkingDays(Predicate<LocalDate> isHoliday) {
    private static final ZoneId SOUTH_AFRICA = ZoneId.of("Africa/Johannesburg");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /// The last second of the `days`th working day after the day of `from`.
    public Instant deadline(Instant from, int days) {
        LocalDate day = LocalDate.ofInstant(from, SOUTH_AFRICA);
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day.atTime(END_OF_DAY).atZone(SOUTH_AFRICA).toInstant();
    }

    private boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !isHoliday.test(day);
    }
}
