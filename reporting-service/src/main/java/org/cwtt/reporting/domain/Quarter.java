package org.cwtt.reporting.domain;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/// A quarter of a year, as systems know it that have no rounds.
public record Quarter(int year, int number) {
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /// Such as `2026Q1`.
    @Override
    public String toString() {
        return year + "Q" + number;
    }
}
