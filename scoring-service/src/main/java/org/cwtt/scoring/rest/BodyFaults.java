package org.cwtt.scoring.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why a body cannot be read, in the words of whoever sent it: the place, what is there, what was expected.
final class BodyFaults {
    private static final int LONGEST_GIVEN = 80;

    private BodyFaults() {}

    /// One thing that is wrong, in the form in which violations of constraints are told.
    ///
    /// @param field path of the field; empty when the text as a whole is no JSON
    record Violation(String field, String in, String message) {}

    /// The fault behind an exception; empty when it is not one of the body.
    static Optional<Violation> of(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamReadException fault) {
                return Optional.of(violation("", "is no JSON: " + fault.getOriginalMessage() + place(fault)));
            }
            if (cause instanceof MismatchedInputException fault) {
                return Optional.of(violation(path(fault.getPath()), message(fault)));
            }
        }
        return Optional.empty();
    }

    private static Violation violation(String field, String message) {
        return new Violation(field, "body", message);
    }

    private static String place(StreamReadException fault) {
        JsonLocation location = fault.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String message(MismatchedInputException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> "is not known here; known are " + known(unknown);
            case InvalidFormatException wrong -> "must be " + expected(wrong) + ", not " + given(wrong.getValue());
            default -> "must be " + expected(fault);
        };
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String given(Object value) {
        String shown = String.valueOf(value);
        return shown.substring(0, Math.min(shown.length(), LONGEST_GIVEN));
    }

    private static String expected(MismatchedInputException fault) {
        Class<?> type = fault.getTargetType();
        if (type == null) {
            return "what is described for this endpoint";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return named(type);
    }

    private static String named(Class<?> type) {
        if (Stream.of(int.class, Integer.class, long.class, Long.class).anyMatch(type::equals)) {
            return "a whole number";
        }
        if (type.equals(double.class) || type.equals(Double.class)) {
            return "a number";
        }
        if (type.equals(boolean.class) || type.equals(Boolean.class)) {
            return "true or false";
        }
        Map<Class<?>, String> others = Map.of(
                String.class, "a text",
                LocalDate.class, "a date such as 2026-08-03",
                UUID.class, "a UUID");
        return others.getOrDefault(type, Collection.class.isAssignableFrom(type) ? "a list" : "an object");
    }

    /// Such as `submissions[0].interviewedOn`.
    private static String path(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
