package org.cwtt.intake.questionnaire.domain;

import java.util.Map;
import java.util.Objects;

/// One of the answers that are offered.
///
/// @param text the wording by language
public record Choice(String code, Map<String, String> text) {
    public Choice {
        Objects.requireNonNull(code, "a choice needs a code");
        text = Map.copyOf(Objects.requireNonNull(text, "a choice needs a text"));
    }
}
