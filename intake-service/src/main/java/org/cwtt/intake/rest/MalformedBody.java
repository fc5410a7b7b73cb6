package org.cwtt.intake.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A body that is not JSON, or not of the expected shape: 400, with the place.
public final class MalformedBody {
    private static final int LONGEST_DETAIL = 300;

    private MalformedBody() {}

    /// The problem with line, column and, where one can be named, the field.
    public static HttpProblem problem(JsonProcessingException cause) {
        String detail = cause.getOriginalMessage();
        return Problem.of(400, "malformed-body", "The body is not JSON of the expected shape")
                .withDetail(detail.substring(0, Math.min(LONGEST_DETAIL, detail.length())))
                .with("place", place(cause))
                .build();
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
