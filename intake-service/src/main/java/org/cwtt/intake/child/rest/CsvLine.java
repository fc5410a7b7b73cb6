package org.cwtt.intake.child.rest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Child.Particulars;
import org.cwtt.intake.child.domain.IdentityNumber;
import org.cwtt.intake.rest.CsvCell;
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
                        .map(value -> CsvCell.of(value.toString()))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
