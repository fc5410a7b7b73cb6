package org.cwtt.intake.bulk.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a date as schools and spreadsheets write it: 2018-03-04, 2018/03/04, 20180304, 04/03/2018 (the day first, as
/// in South Africa), or the spreadsheet's number of days.
public final class WrittenDate {
    public static final String EXPECTED = "a date such as 2018-03-04 or 04/03/2018, the day first";

    /// Day 0 of spreadsheets.
    private static final LocalDate SPREADSHEET = LocalDate.of(1899, 12, 30);

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})(?:[T ]00:00(?::00)?)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern DAYS = Pattern.compile("[34]\\d{4}");

    private WrittenDate() {}

    /// The date; empty if it is none, or has no day.
    public static Optional<LocalDate> read(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        return DAYS.matcher(text).matches()
                ? Optional.of(SPREADSHEET.plusDays(Integer.parseInt(text)))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
