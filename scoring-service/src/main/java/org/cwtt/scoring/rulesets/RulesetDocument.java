package org.cwtt.scoring.rulesets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.charset.StandardCharsets;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.cwtt.scoring.domain.InvalidRulesetException.Fault;

/// A ruleset as it was written, in YAML or JSON, which knows the line of each of its places.
///
/// @param json what it says
record RulesetDocument(JsonNode json, Places places) {
    private static final int LARGEST_KIBIBYTES = 512;

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    /// @throws InvalidRulesetException with the line, when it is too large, no YAML, or uses aliases
    static RulesetDocument of(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST_KIBIBYTES * 1024) {
            throw new InvalidRulesetException("is larger than " + LARGEST_KIBIBYTES + " KiB");
        }
        Places places = Places.of(text);
        try {
            return new RulesetDocument(YAML.readTree(text), places);
        } catch (JsonProcessingException e) {
            throw new InvalidRulesetException(e.getOriginalMessage())
                    .at(Places.line(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        }
    }

    /// The same faults, each with its line before its place.
    InvalidRulesetException located(InvalidRulesetException faults) {
        return faults.told(fault -> new Fault(places.lineOf(fault.place(), fault.word()), said(fault)));
    }

    private static String said(Fault fault) {
        return fault.place().isEmpty() ? fault.reason() : fault.place() + ": " + fault.reason();
    }
}
