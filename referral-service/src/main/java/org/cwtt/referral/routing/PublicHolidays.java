package org.cwtt.referral.routing;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// South Africa's public holidays (Public Holidays Act 36 of 1994), a Sunday's moved to the Monday after it, and the
/// days that the President proclaims (section 2A), such as that of an election.
public final class PublicHolidays implements Predicate<LocalDate> {
    private final HolidayManager calendar =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SOUTH_AFRICA));
    private final Set<LocalDate> proclaimed;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    /// @param proclaimed days that the calendar cannot know because they are proclaimed year by year
    public PublicHolidays(Set<LocalDate> proclaimed) {
        this.proclaimed = Set.copyOf(proclaimed);
    }

    @Override
    public boolean test(LocalDate day) {
        return proclaimed.contains(day)
                || byYear.computeIfAbsent(day.getYear(), this::holidaysOf).contains(day);
    }

    private Set<LocalDate> holidaysOf(int year) {
        return calendar.getHolidays(Year.of(year)).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
