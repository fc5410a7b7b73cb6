package org.cwtt.scoring.words;

import java.util.Map;

/// Why answers cannot be trusted or scored, in words.
final class DataQuality {
    private static final Map<String, String> REASONS = Map.of(
            "implausible", "the measurements are not plausible: measure again",
            "contradictory", "the answers contradict each other: ask again",
            "unexpected-answer", "an answer is none that the scale knows",
            "outside-bands", "the number lies outside what the scale knows",
            "age-outside-scale", "the child's age lies outside what the scale is made for",
            "age-outside-reference", "the child's age lies outside the growth reference",
            "sex-unknown", "the child's sex is not known",
            "no-benchmark", "no benchmark is published for this grade and language");

    private DataQuality() {}

    /// The reason behind a code; the code as words when it is a new one.
    static String reason(String code) {
        return REASONS.getOrDefault(code, Words.of(code));
    }
}
