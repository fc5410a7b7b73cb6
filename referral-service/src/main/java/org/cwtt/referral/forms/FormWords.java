package org.cwtt.referral.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How a form says what the platform knows by a code.
public final class FormWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH)
            .withZone(ZoneId.of("Africa/Johannesburg"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private FormWords() {}

    /// South African time.
    public static String time(Instant at) {
        return TIME.format(at);
    }

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /// `FEMALE` as `Female`; an empty line for what nobody said.
    public static String sex(String code) {
        return code.equals("UNKNOWN")
                ? ""
                : code.substring(0, 1) + code.substring(1).toLowerCase(Locale.ROOT);
    }

    /// `zu` as `Zulu`.
    public static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    /// The kind of a mandated reporter.
    public static String capacity(String kind) {
        return switch (kind) {
            case "TEACHER" -> "Teacher";
            case "HEALTH_PRACTITIONER" -> "Health practitioner";
            case "INTERVIEWER" -> "Person who interviewed the child or the caregiver";
            default -> "";
        };
    }
}
