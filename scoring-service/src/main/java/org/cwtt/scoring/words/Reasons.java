package org.cwtt.scoring.words;

import static java.util.Map.entry;

import java.util.Map;
import org.cwtt.scoring.domain.ItemAnswer;
import org.cwtt.scoring.domain.Reading;

/// Why a scale could not be scored, in words.
final class Reasons {
    private static final String NOT_WITH = "not-with-";

    private static final Map<String, String> REASONS = Map.ofEntries(
            entry(Reading.ANSWERS_MISSING, "answers that it needs are missing"),
            entry("implausible", "the measurements are not plausible: measure again"),
            entry("contradictory", "the answers contradict each other: ask again"),
            entry("unexpected-answer", "an answer is none that the scale knows"),
            entry("outside-bands", "the number lies outside what the scale knows"),
            entry("age-outside-scale", "the child's age lies outside what the scale is made for"),
            entry("age-outside-reference", "the child's age lies outside the growth reference"),
            entry(ItemAnswer.AGE_ESTIMATED, "the birth date is a guess, so that the age is not exact"),
            entry("sex-unknown", "the child's sex is not known"),
            entry("grade-unknown", "the child's grade is not known"),
            entry("no-benchmark", "no benchmark is published for this grade and language"));

    private Reasons() {}

    /// The reason behind a code; the code as words when it is a new one.
    static String of(String code) {
        if (code.startsWith(NOT_WITH)) {
            return "it means nothing with " + Words.ofItem(code.substring(NOT_WITH.length()));
        }
        return REASONS.getOrDefault(code, Words.of(code));
    }
}
