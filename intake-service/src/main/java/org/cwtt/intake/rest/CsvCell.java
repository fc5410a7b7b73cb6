package org.cwtt.intake.rest;

import org.jspecify.annotations.Nullable;

/// A cell of CSV (RFC 4180) that no spreadsheet takes for a formula.
public final class CsvCell {
    /// What makes a formula of a cell, also behind white space.
    private static final String FORMULA = "=+-@\t\r\n|%";

    private CsvCell() {}

    /// Quoted where that is needed, and with an apostrophe before what a spreadsheet would run.
    public static String of(String value) {
        String start = value.stripLeading();
        boolean runs = !value.isEmpty() && FORMULA.indexOf(start.isEmpty() ? value.charAt(0) : start.charAt(0)) >= 0;
        String safe = runs ? "'" + value : value;
        return safe.matches("[^\",\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    public static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
