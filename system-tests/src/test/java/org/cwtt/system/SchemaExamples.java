package org.cwtt.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The plainest JSON that fits a schema of an OpenAPI document: what must be there, and nothing else.
///
/// @param document in which references lead
record SchemaExamples(JsonNode document) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String REFERENCE = "$ref";
    private static final String NOT_BLANK = "\\S";
    private static final int DEEPEST = 8;

    /// What patterns ask for, until one fits.
    private static final List<String> WORDS = List.of(
            "mother",
            "1",
            "HEALTH",
            "COMPLETED",
            "SCHOOL_NUTRITION",
            "700910001",
            "JHB",
            "ZA-GP",
            "2026-T1",
            "en",
            "practitioner-jhb",
            "1.0.0",
            "cwtt-teacher",
            "GP",
            "0000000000000",
            "refresh_token",
            "TEACHER",
            "FEMALE");

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode described, int depth) {
        JsonNode schema = resolved(described);
        if (schema.has("example")) {
            return schema.path("example");
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum").path(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JSON.booleanNode(false);
            case "string" -> JSON.textNode(text(schema));
            default -> JSON.nullNode();
        };
    }

    /// The schema that a reference, or the first of several choices, stands for.
    JsonNode resolved(JsonNode schema) {
        if (schema.has(REFERENCE)) {
            return resolved(document.at(schema.path(REFERENCE).asText().substring(1)));
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode one : schema.path(choice)) {
                if (!type(one).equals("null")) {
                    return resolved(one);
                }
            }
        }
        return schema;
    }

    /// OpenAPI 3.1 names several where null is one of them.
    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.path(0).asText().equals("null")
                    ? type.path(1).asText()
                    : type.path(0).asText();
        }
        return type.asText("object");
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        if (depth < DEEPEST) {
            schema.path("required")
                    .forEach(name -> object.set(
                            name.asText(), of(schema.path("properties").path(name.asText()), depth + 1)));
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        if (schema.path("minItems").asInt() > 0 && depth < DEEPEST) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> LocalDate.now().toString();
            case "date-time" -> "2026-02-03T08:00:00Z";
            case "uri" -> "https://department.example/told";
            default -> patterned(schema);
        };
    }

    private static String patterned(JsonNode schema) {
        int least = schema.path("minLength").asInt();
        String pattern = schema.path("pattern").asText("");
        return WORDS.stream()
                .filter(word -> word.length() >= least
                        && (pattern.isEmpty() || pattern.equals(NOT_BLANK) || word.matches(pattern)))
                .findFirst()
                .orElse("x".repeat(Math.max(1, least)));
    }
}
