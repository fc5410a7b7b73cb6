package org.cwtt.scoring.domain;

import java.time.LocalDate;
import java.time.Period;

/// The facts about the child on the day of the interview.
///
/// @param on day of the interview
/// @param schoolId EMIS number of the school on that day
/// @param ageInDays age on that day, in completed days
/// @param language language of the interview: en af zu xh st tn nso ts ss ve nr
public record Interview(LocalDate on, String schoolId, String grade, Sex sex, int ageInDays, String language) {

    /// Age on that day in completed years, by the calendar: a child is five on the fifth birthday, however many leap
    /// days lie before it.
    public int ageInYears() {
        return Period.between(on.minusDays(ageInDays), on).getYears();
    }
}
