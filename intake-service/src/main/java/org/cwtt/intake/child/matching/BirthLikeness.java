package org.cwtt.intake.child.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cwtt.intake.child.domain.Child.Particulars;

/// What two birth dates say for or against two records being of one child.
record BirthLikeness(int points, String reason) {
    private static final int A_YEAR = 366;
    private static final int TWO_YEARS = 731;

    static BirthLikeness of(Particulars one, Particulars other) {
        LocalDate date = one.birthDate();
        LocalDate otherDate = other.birthDate();
        long apart = Math.abs(ChronoUnit.DAYS.between(date, otherDate));
        if (one.birthDateEstimated() || other.birthDateEstimated()) {
            return apart <= A_YEAR
                    ? new BirthLikeness(14, "birth date, estimated, within a year")
                    : new BirthLikeness(apart <= TWO_YEARS ? 0 : -20, "birth dates too far apart");
        }
        if (apart == 0) {
            return new BirthLikeness(30, "same birth date");
        }
        if (areDayAndMonthSwapped(date, otherDate)) {
            return new BirthLikeness(25, "birth date with day and month swapped");
        }
        return agreeing(date, otherDate) == 2
                ? new BirthLikeness(18, "birth date differs in day, month or year only")
                : new BirthLikeness(-20, "different birth dates");
    }

    private static boolean areDayAndMonthSwapped(LocalDate date, LocalDate other) {
        return date.getYear() == other.getYear()
                && date.getMonthValue() == other.getDayOfMonth()
                && date.getDayOfMonth() == other.getMonthValue();
    }

    private static int agreeing(LocalDate date, LocalDate other) {
        return (date.getYear() == other.getYear() ? 1 : 0)
                + (date.getMonthValue() == other.getMonthValue() ? 1 : 0)
                + (date.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0);
    }
}
