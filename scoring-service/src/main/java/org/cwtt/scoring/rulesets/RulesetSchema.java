package org.cwtt.scoring.rulesets;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Locale;
import org.cwtt.scoring.domain.InvalidRulesetException.Fault;

/// The JSON Schema of the format, for the service and for editors.
final class RulesetSchema {
    private static final int MOST_FAULTS = 20;
    private static final String NO_SOURCE = "must say where the cut-off comes from, so that a reader can find it";
    private static final String ENUM = "does not have a value in the enumeration";

    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    Resources.text("/rulesets/ruleset.schema.json"),
                    SchemaValidatorsConfig.builder().locale(Locale.ENGLISH).build());

    /// What in the document does not have the form of a ruleset; none when all has.
    List<Fault> faults(JsonNode document) {
        List<ValidationMessage> messages = List.copyOf(schema.validate(document));
        // A fault within an object leaves all its fields unevaluated: that says nothing more.
        boolean onlyUnknownFields = messages.stream().allMatch(RulesetSchema::isUnevaluated);
        return messages.stream()
                .filter(message -> onlyUnknownFields || !isUnevaluated(message))
                .map(RulesetSchema::fault)
                .distinct()
                .limit(MOST_FAULTS)
                .toList();
    }

    private static boolean isUnevaluated(ValidationMessage message) {
        return "unevaluatedProperties".equals(message.getType());
    }

    private static Fault fault(ValidationMessage message) {
        String place = place(message);
        String property = place.isEmpty() ? message.getProperty() : place + "." + message.getProperty();
        return switch (message.getType()) {
            case "required" -> new Fault(property, "is missing");
            case "additionalProperties", "unevaluatedProperties" -> new Fault(property, unknown(message.getProperty()));
            case "not" -> new Fault(place, "must say one of from and above, and one of to and below, not both");
            case "pattern" -> new Fault(place, place.endsWith("source") ? NO_SOURCE : message.getError());
            case "enum" -> new Fault(place, message.getError().replace(ENUM, "must be one of"));
            default -> new Fault(place, message.getError());
        };
    }

    private static String unknown(String property) {
        return property.equals("criterion")
                ? "is not known here: a criterion names bands of scales, never a criterion, so that none can be cyclic"
                : "is not known here";
    }

    private static String place(ValidationMessage message) {
        JsonNodePath path = message.getInstanceLocation();
        StringBuilder place = new StringBuilder();
        for (int index = 0; index < path.getNameCount(); index++) {
            switch (path.getElement(index)) {
                case Integer position -> place.append('[').append(position).append(']');
                case Object field -> place.append(place.isEmpty() ? "" : ".").append(field);
            }
        }
        return place.toString();
    }
}
