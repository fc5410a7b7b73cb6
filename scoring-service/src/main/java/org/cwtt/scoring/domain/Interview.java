package org.cwtt.scoring.domain;

import java.time.LocalDate;
import java.time.Period;

/// The facts about the child on the day of the interview.
///
/// @param on day of the interview
/// @param schoolId EMIS number of the school on that day
/// @param ageInDays age on that day, in completed days
/// @param ageEstimated whether nobody knows the birth date, so that the age is a guess
/// @param language language of the interview: en af zu xh st tn nso ts ss ve nr
/// @param wordedIn language whose words the questionnaire had for it: that of the interview, or en where not all was
///     worded in it; empty where that is not told
public record Interview(
        LocalDate on,
        String schoolId,
        String grade,
        Sex sex,
        int ageInDays,
        boolean ageEstimated,
        String language,
        String wordedIn) {

    /// Age on that day in completed years, by the calendar: a child is five on the fifth birthday, however many leap
    /// days lie before it.
    public int ageInYears() {
        return Period.between(on.minusDays(ageInDays), on).getYears();
    }
}
