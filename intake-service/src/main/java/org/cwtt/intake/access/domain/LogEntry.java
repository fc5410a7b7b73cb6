package org.cwtt.intake.access.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who read which child, when and why.
///
/// @param position in the log, from 1
/// @param who subject of the reader's token
/// @param fields what the reader saw of the child
public record LogEntry(
        long position, Instant at, String who, String what, UUID childId, String why, List<String> fields) {
    private static final List<String> CHILD = List.of(
            "givenNames",
            "familyName",
            "birthDate",
            "sex",
            "schoolId",
            "grade",
            "learnerNumber",
            "identityNumber",
            "homeLanguage",
            "caregivers",
            "sharingConsents");

    /// What somebody saw who did this.
    public static List<String> fieldsOf(String what) {
        return switch (what) {
            case "read submission" -> List.of("answers");
            case "read lawful bases" -> List.of("lawfulBases");
            case "erased child" -> List.of();
            default -> CHILD;
        };
    }
}
