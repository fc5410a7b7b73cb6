package org.cwtt.intake.child.rest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Child.Particulars;
import org.cwtt.intake.child.domain.IdentityNumber;
import org.jspecify.annotations.Nullable;

/// A child as a line of CSV (RFC 4180) that no spreadsheet takes for a formula.
final class CsvLine {
    private static final List<String> COLUMNS = List.of(
            "id",
            "givenNames",
            "familyName",
            "birthDate",
            "birthDateEstimated",
            "sex",
            "schoolId",
            "grade",
            "learnerNumber",
            "identityType",
            "identityNumber",
            "homeLanguage",
            "sharingConsents");
    /// What makes a formula of a cell, also behind white space.
    private static final String FORMULA = "=+-@\t\r\n|%";

    private CsvLine() {}

    static String header() {
        return String.join(",", COLUMNS) + "\r\n";
    }

    static String of(Child child) {
        Particulars particulars = child.particulars();
        IdentityNumber identity = particulars.identityNumber();
        return Stream.of(
                                child.id(),
                                particulars.name().given(),
                                particulars.name().family(),
                                particulars.birthDate(),
                                particulars.birthDateEstimated(),
                                particulars.sex(),
                                child.schoolId(),
                                child.grade(),
                                text(particulars.learnerNumber()),
                                identity == null ? "" : identity.type(),
                                identity == null ? "" : identity.number(),
                                text(particulars.homeLanguage()),
                                child.sharingConsents().stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(" ")))
                        .map(value -> cell(value.toString()))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// Quoted, and with an apostrophe before what a spreadsheet would run.
    static String cell(String value) {
        String start = value.stripLeading();
        boolean runs = !value.isEmpty() && FORMULA.indexOf(start.isEmpty() ? value.charAt(0) : start.charAt(0)) >= 0;
        String safe = runs ? "'" + value : value;
        return safe.matches("[^\",\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
