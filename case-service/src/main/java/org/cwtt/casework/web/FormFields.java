package org.cwtt.casework.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cwtt.casework.domain.InvalidRequestException;
import org.cwtt.rest.InternetDates;
import org.jspecify.annotations.Nullable;

/// Reads what a form sent; what cannot be meant is refused with the field's name.
final class FormFields {
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
    private static final String LOGIN = "[A-Za-z0-9][A-Za-z0-9._@-]{0,79}";
    private static final int LONGEST_NUMBER = 9;
    private static final int MOST_LOGINS = 20;

    private FormFields() {}

    static String code(String field, @Nullable String given) {
        return matching(field, given, CODE);
    }

    static String login(String field, @Nullable String given) {
        return matching(field, given, LOGIN);
    }

    /// With blanks or commas between them.
    static List<String> logins(String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return List.of();
        }
        List<String> logins =
                Arrays.stream(given.strip().split("[,;\\s]+")).distinct().toList();
        if (logins.size() > MOST_LOGINS) {
            throw new InvalidRequestException(field, logins.size(), "at most " + MOST_LOGINS);
        }
        return logins.stream().map(one -> login(field, one)).toList();
    }

    static LocalDate day(String field, @Nullable String given) {
        try {
            return InternetDates.day(given == null ? "" : given);
        } catch (DateTimeException _) {
            throw new InvalidRequestException(field, "", "a day");
        }
    }

    /// None when it is empty.
    static @Nullable LocalDate dayIfAny(String field, @Nullable String given) {
        return given == null || given.isEmpty() ? null : day(field, given);
    }

    static @Nullable Integer numberIfAny(String field, @Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        return (int) number(field, given);
    }

    static long number(String field, @Nullable String given) {
        return Long.parseLong(matching(field, given, "[0-9]{1," + LONGEST_NUMBER + "}"));
    }

    /// The entry `given` of those that can be chosen.
    static <E extends Enum<E>> E oneOf(String field, E[] all, @Nullable String given) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException(field, "", "one of " + Arrays.toString(all)));
    }

    private static String matching(String field, @Nullable String given, String form) {
        String text = given == null ? "" : given.strip();
        if (!text.matches(form)) {
            throw new InvalidRequestException(field, "", form);
        }
        return text;
    }
}
