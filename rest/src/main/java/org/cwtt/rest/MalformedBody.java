package org.cwtt.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A body that is not JSON, or not of the expected shape: 400, with the place.
public final class MalformedBody {
    private static final int LONGEST_DETAIL = 300;

    private static final Pattern MISSING = Pattern.compile("creator property '([^']+)'");
    private static final Map<Class<?>, String> KINDS = Map.ofEntries(
            Map.entry(UUID.class, "a UUID"),
            Map.entry(LocalDate.class, "a date such as 2026-08-03"),
            Map.entry(Instant.class, "a time such as 2026-08-03T08:15:00Z"),
            Map.entry(CharSequence.class, "a text"),
            Map.entry(Number.class, "a number"),
            Map.entry(int.class, "a whole number"),
            Map.entry(long.class, "a whole number"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(Collection.class, "a list"));

    private MalformedBody() {}

    /// The problem with line, column and, where one can be named, the field.
    public static HttpProblem problem(JsonProcessingException cause) {
        String detail = detail(cause);
        return HttpProblem.builder()
                .withType(URI.create("urn:cwtt:problem:malformed-body"))
                .withTitle("The body is not JSON of the expected shape")
                .withStatus(Status.BAD_REQUEST)
                .withDetail(detail.substring(0, Math.min(LONGEST_DETAIL, detail.length())))
                .with("place", place(cause))
                .build();
    }

    /// In the terms of the contract: what reads the body is nobody's business.
    private static String detail(JsonProcessingException cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                "the field " + unknown.getPropertyName() + " is not known here";
            case InvalidFormatException wrong -> wrong.getValue() + " is not " + kind(wrong.getTargetType());
            case MismatchedInputException wrong ->
                missing(wrong).orElseGet(() -> "expected is " + kind(wrong.getTargetType()));
            case JsonMappingException _ -> "a value is not of the expected shape";
            default -> cause.getOriginalMessage();
        };
    }

    /// Jackson has no type of its own for a field that is not there, only a message.
    private static Optional<String> missing(MismatchedInputException wrong) {
        Matcher named = MISSING.matcher(wrong.getOriginalMessage());
        return named.find() ? Optional.of("the field " + named.group(1) + " is missing") : Optional.empty();
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "another value";
        }
        if (type.isEnum()) {
            return "one of "
                    + Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getKey().isAssignableFrom(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("an object with fields");
    }

    private static Map<String, Object> place(JsonProcessingException cause) {
        Map<String, Object> place = new LinkedHashMap<>();
        JsonLocation location = cause.getLocation();
        if (location != null) {
            place.put("line", location.getLineNr());
            place.put("column", location.getColumnNr());
        }
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            place.put(
                    "field", mapping.getPath().stream().map(MalformedBody::step).collect(Collectors.joining(".")));
        }
        return place;
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null ? String.valueOf(reference.getIndex()) : reference.getFieldName();
    }
}
