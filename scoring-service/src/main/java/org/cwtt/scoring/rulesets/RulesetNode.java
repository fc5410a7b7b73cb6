package org.cwtt.scoring.rulesets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.jspecify.annotations.Nullable;

/// One object of a ruleset document, which knows its place and which of its fields were read.
///
/// Every complaint is an [InvalidRulesetException] that names the place.
final class RulesetNode {
    private final String place;
    private final JsonNode json;
    private final Set<String> read = new TreeSet<>();

    RulesetNode(String place, JsonNode json) {
        this.place = place;
        this.json = json;
        if (!json.isObject()) {
            throw new InvalidRulesetException("must be an object").at(place);
        }
    }

    boolean has(String field) {
        return json.has(field);
    }

    String text(String field) {
        JsonNode value = value(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw complaint(field, "must be a text");
        }
        return value.textValue().strip();
    }

    @Nullable
    String textOrNone(String field) {
        return has(field) ? text(field) : null;
    }

    /// A text, a number or a truth value, as the code that stands in an answer.
    String code(String field) {
        JsonNode value = value(field);
        if (!value.isValueNode() || value.isNull()) {
            throw complaint(field, "must be a code, a number, true or false");
        }
        return value.asText();
    }

    double number(String field) {
        JsonNode value = value(field);
        if (!value.isNumber()) {
            throw complaint(field, "must be a number");
        }
        return value.doubleValue();
    }

    double numberOr(String field, double otherwise) {
        return has(field) ? number(field) : otherwise;
    }

    int whole(String field) {
        JsonNode value = value(field);
        if (!value.isInt()) {
            throw complaint(field, "must be a whole number");
        }
        return value.intValue();
    }

    boolean truth(String field) {
        JsonNode value = value(field);
        if (!value.isBoolean()) {
            throw complaint(field, "must be true or false");
        }
        return value.booleanValue();
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        return constant(text(field), field, type);
    }

    <E extends Enum<E>> List<E> several(String field, Class<E> type) {
        return texts(field).stream().map(text -> constant(text, field, type)).toList();
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(field)) {
            if (!element.isTextual()) {
                throw complaint(field, "must hold texts only");
            }
            texts.add(element.textValue());
        }
        if (Set.copyOf(texts).size() != texts.size()) {
            throw complaint(field, "names something twice");
        }
        return texts;
    }

    Map<String, Integer> wholesByCode(String field) {
        RulesetNode object = object(field);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        object.fields().forEach(code -> numbers.put(code, object.whole(code)));
        return numbers;
    }

    RulesetNode object(String field) {
        return new RulesetNode(placeOf(field), value(field));
    }

    /// Reads each object of an array; a fault found in one is told with its place.
    <T> List<T> each(String field, Function<RulesetNode, T> reader) {
        List<T> read = new ArrayList<>();
        int index = 0;
        for (JsonNode element : array(field)) {
            read.add(new RulesetNode(placeOf(field) + "[" + index++ + "]", element).as(reader));
        }
        return read;
    }

    /// Reads each element of an array that holds texts, objects or both.
    <T> List<T> eachOrText(String field, Function<String, T> ofText, Function<RulesetNode, T> ofObject) {
        List<T> read = new ArrayList<>();
        int index = 0;
        for (JsonNode element : array(field)) {
            String at = placeOf(field) + "[" + index++ + "]";
            read.add(
                    element.isTextual()
                            ? ofText.apply(element.textValue())
                            : new RulesetNode(at, element).as(ofObject));
        }
        return read;
    }

    /// Reads this object whole: an unknown field is a fault, and a fault without a place gets this one.
    <T> T as(Function<RulesetNode, T> reader) {
        T result;
        try {
            result = reader.apply(this);
        } catch (InvalidRulesetException fault) {
            throw fault.at(place);
        }
        for (String field : fields()) {
            if (!read.contains(field)) {
                throw complaint(field, "is not known here");
            }
        }
        return result;
    }

    List<String> fields() {
        List<String> names = new ArrayList<>();
        Iterator<String> fields = json.fieldNames();
        fields.forEachRemaining(names::add);
        return names;
    }

    InvalidRulesetException complaint(String field, String message) {
        return new InvalidRulesetException(message).at(placeOf(field));
    }

    /// What is made of a field as a whole: its faults that have no place of their own are told at the field.
    <T> T whole(String field, Supplier<T> made) {
        try {
            return made.get();
        } catch (InvalidRulesetException fault) {
            throw fault.at(placeOf(field));
        }
    }

    private JsonNode array(String field) {
        JsonNode value = value(field);
        if (!value.isArray() || value.isEmpty()) {
            throw complaint(field, "must be a list that is not empty");
        }
        return value;
    }

    private JsonNode value(String field) {
        read.add(field);
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            throw complaint(field, "is missing");
        }
        return value;
    }

    private <E extends Enum<E>> E constant(String text, String field, Class<E> type) {
        try {
            return Enum.valueOf(type, text.replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw complaint(field, "must be one of " + List.of(type.getEnumConstants()) + ", not " + text);
        }
    }

    private String placeOf(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }
}
