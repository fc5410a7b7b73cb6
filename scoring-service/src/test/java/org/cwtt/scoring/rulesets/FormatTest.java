package org.cwtt.scoring.rulesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cwtt.scoring.domain.Answers;
import org.cwtt.scoring.domain.Evaluation;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.cwtt.scoring.domain.RiskFlag;
import org.cwtt.scoring.domain.RiskLevel;
import org.cwtt.scoring.domain.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the format holds beside the scales of the reference ruleset, and which documents it refuses.
class FormatTest {
    /// Five items of 0 to 2, two of them reversed, at least three answered: the shape of a subscale of the SDQ, with
    /// invented items.
    private static final String STRENGTHS = """
              kind: sum
              items: [a.first, {item: a.second, reversed: true}, a.third, a.fourth, {item: a.fifth, reversed: true}]
              points: {not-true: 0, somewhat-true: 1, certainly-true: 2}
              blanks: prorate
              blanks-allowed: 2
              bands:
              - {band: ordinary, from: 0, below: 4}
              - {band: raised, from: 4, below: 5}
              - {band: high, from: 5, to: 10}
            """;

    private static final String WEIGHT = """
              kind: growth
              figures: who-2007-to-19-years
              indicator: weight-for-age
              weight-kg: growth.weight-kg
              not-with: growth.oedema
              plausible: {from: -6, to: 5}
              score-name: z
              bands:
              - {band: raised, below: -2}
              - {band: ordinary, from: -2}
            """;

    private final RulesetReader reader = new RulesetReader();

    @ParameterizedTest
    @CsvSource({
        // Reversed items count 2 for "not-true"
        "not-true, certainly-true, not-true, not-true, certainly-true, 0, LOW",
        "somewhat-true, somewhat-true, somewhat-true, not-true, certainly-true, 3, LOW",
        "somewhat-true, not-true, somewhat-true, not-true, certainly-true, 4, MEDIUM",
        // Blanks: 2 of 3 answered are 3.33, 4 of 5 x 4 answered are 5
        "not-true, not-true, not-true, , , 3.3333333333333335, LOW",
        "somewhat-true, somewhat-true, somewhat-true, somewhat-true, , 5, LOW",
    })
    void aSubscaleWithReversedItemsAndProrationFits(
            String first, String second, String third, String fourth, String fifth, double score, RiskLevel level) {
        // Given
        Evaluator evaluator = new Evaluator(ruleset(STRENGTHS));
        Answers answers = Answers.caregiver();
        List<String> items = List.of("first", "second", "third", "fourth", "fifth");
        String[] codes = {first, second, third, fourth, fifth};
        for (int item = 0; item < codes.length; item++) {
            if (codes[item] == null) {
                answers.doesNotKnow("a." + items.get(item));
            } else {
                answers.answers("a." + items.get(item), codes[item]);
            }
        }

        // When
        RiskFlag flag =
                evaluator.evaluate(List.of(answers.submission())).flags().getFirst();

        // Then
        assertThat(flag.level()).isEqualTo(level);
        assertThat(flag.evidence())
                .allSatisfy(evidence -> assertThat(evidence.score()).isEqualTo(score));
    }

    @Test
    void tooFewAnswersOfASubscaleAreUnknown() {
        // Given
        Evaluator evaluator = new Evaluator(ruleset(STRENGTHS));
        Answers two = Answers.caregiver().answers("a.first", "not-true").answers("a.third", "not-true");

        // When
        Evaluation evaluation = evaluator.evaluate(List.of(two.submission()));

        // Then
        assertThat(evaluation.flags()).extracting(RiskFlag::level).containsOnly(RiskLevel.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        // A girl of 3348 days, 110 months: WHO's own example has 40 kg at z = 1.78
        "3348, 40, LOW, ",
        "3348, 18, MEDIUM, ",
        "3652, 40, LOW, ",
        "3653, 40, UNKNOWN, one:age-outside-reference",
        "3348, 200, UNKNOWN, one:implausible",
    })
    void weightForAgeCanBeUsedToTheAgeOfTen(int days, double kilograms, RiskLevel level, String note) {
        // Given
        Evaluator evaluator = new Evaluator(ruleset(WEIGHT));
        Answers nurse = Answers.caregiver().aged(days).answers("growth.weight-kg", kilograms);

        // When
        Evaluation evaluation = evaluator.evaluate(List.of(nurse.submission()));

        // Then
        assertThat(evaluation.flags().getFirst().level()).isEqualTo(level);
        assertThat(evaluation.dataQuality()).isEqualTo(note == null ? List.of() : List.of(note));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source: A book | source: '' | line 10, column 3: scales[0].source",
                "source: A book | | line 7, column 3: scales[0].source: is missing",
                "blanks-allowed: 2 | blanks-allowed: 5 | line 7, column 3: scales[0]: blanks-allowed must be",
                "blanks: prorate | blanks: guess | line 14, column 3: scales[0].blanks: must be one of",
                "below: 4} | below: 5} | line 7, column 3: scales[0]: the bands ordinary and raised overlap",
                "from: 4, below | from: 4.5, below | line 7, column 3: scales[0]: between the bands ordinary and raised",
                "band: high | band: raised | line 7, column 3: scales[0]: two bands bear the same name",
                "a.first | protection.suspected-abuse | line 7, column 3: scales[0]: protection.suspected-abuse opens",
                "band: raised} | band: lost} | line 24, column 9: domains.HEALTH.criteria[0]: names the band lost",
                "scale: one | scale: two | line 24, column 9: domains.HEALTH.criteria[0]: names the scale two",
                "requires: [one] | requires: [two] | line 22, column 16: domains.HEALTH.requires[0]: names the scale two",
                "raised-nutrition | raised-health | domains.NUTRITION.criteria[0]: criterion raised-health is there twice",
                "kind: sum | kind: sum\\n  blanks-among: one | scales[0].blanks-among: must name an earlier sum",
                "a.third | a.first | scales[0].items: ",
                "a.third | &x a.third | anchors and aliases are not allowed",
                "source: A book | source: *x | line 10, column 11: anchors and aliases are not allowed",
                "kind: sum | kind: sum\\n  kind: sum | line 12, column 7: Duplicate field",
                "kind: sum | kind: [sum | is no YAML: ",
                "domains: | ---\\ndomains: | is a second document",
                "points: {not-true: 0 | points: {not-true: 0.5 | line 13, column 12: scales[0].points.not-true",
                "from: 0, below: 4 | from: 0, above: 1, below: 4 | scales[0].bands[0]",
                "version: 1.0.0 | version: soon | line 2, column 1: version: does not match",
            })
    void aFaultyDocumentIsRefusedWithLinePlaceAndReason(String found, String replacement, String complaint) {
        // Given
        String text = Documents.of(STRENGTHS)
                .replaceFirst(
                        Pattern.quote(found),
                        Matcher.quoteReplacement(replacement == null ? "# nothing" : replacement.replace("\\n", "\n")));

        // When / Then
        assertThatThrownBy(() -> reader.read(text))
                .isInstanceOf(InvalidRulesetException.class)
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "just text", "{}", "a: {a: {a", "\u0000", "!!java.io.File [x]", "- ? ? ?", "%YAML 9"})
    void whatIsNoRulesetIsRefused(String text) {
        // When / Then
        assertThatThrownBy(() -> reader.read(text)).isInstanceOf(InvalidRulesetException.class);
    }

    @Test
    void everyFaultOfTheFormIsToldAtOnce() {
        // Given
        String text = Documents.of(STRENGTHS)
                .replace("title: A small ruleset", "titel: A small ruleset")
                .replace("blanks-allowed: 2", "blanks-allowed: many");

        // When / Then
        assertThatThrownBy(() -> reader.read(text))
                .hasMessageContaining("line 1, column 1: title: is missing")
                .hasMessageContaining("line 3, column 1: titel: is not known here")
                .hasMessageContaining("line 15, column 3: scales[0].blanks-allowed: string found, integer expected");
    }

    @Test
    void aDocumentThatIsTooLargeOrTooDeepIsRefused() {
        // Given
        String large = Documents.of(STRENGTHS) + "#".repeat(512 * 1024);
        String deep = "a: " + "[".repeat(10_000) + "]".repeat(10_000);

        // When / Then
        assertThatThrownBy(() -> reader.read(large)).hasMessage("is larger than 512 KiB");
        assertThatThrownBy(() -> reader.read(deep)).hasMessageContaining("is nested too deeply");
    }

    private Ruleset ruleset(String scale) {
        return reader.read(Documents.of(scale)).ruleset();
    }
}
