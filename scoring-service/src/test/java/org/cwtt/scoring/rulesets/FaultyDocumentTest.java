package org.cwtt.scoring.rulesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cwtt.scoring.domain.Documents;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.cwtt.scoring.domain.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which documents are refused, and that each is told with its line, place and reason.
class FaultyDocumentTest {
    private final RulesetReader reader = new RulesetReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source: A book | source: '' | line 10, column 3: scales[0].source",
                "source: A book | source: '-----' | line 10, column 3: scales[0].source: must say where the cut-off comes from",
                "source: A book | source: To be confirmed. | line 10, column 3: scales[0].source: must say where",
                "source: A book | | line 7, column 3: scales[0].source: is missing",
                "blanks-allowed: 2 | blanks-allowed: 5 | line 15, column 3: scales[0].blanks-allowed: must be less than the 5 items",
                "blanks: prorate | blanks: guess | line 14, column 3: scales[0].blanks: must be one of",
                "below: 4} | below: 5} | line 16, column 3: scales[0].bands: the bands ordinary and raised overlap",
                "from: 4, below | from: 4.5, below | line 16, column 3: scales[0].bands: between the bands ordinary and raised",
                "band: high | band: raised | line 16, column 3: scales[0].bands: two bands bear the same name",
                "a.first | protection.suspected-abuse | line 12, column 11: scales[0]: protection.suspected-abuse opens",
                "band: raised} | band: lost} | line 24, column 9: domains.HEALTH.criteria[0]: names the band lost",
                "scale: one | criterion: other | line 24, column 44: domains.HEALTH.criteria[0].criterion: is not known here: a criterion names bands",
                "scale: one | scale: two | line 24, column 9: domains.HEALTH.criteria[0]: names the scale two",
                "level: HIGH | level: LOW | line 25, column 9: domains.HEALTH.criteria[1]: the band high of scale one gives LOW, but raised, which is less grave, gives MEDIUM",
                "band: high} | band: raised} | line 25, column 9: domains.HEALTH.criteria[1]: the bands ordinary and high of scale one raise nothing, but raised between them does",
                "requires: [one] | requires: [two] | line 22, column 16: domains.HEALTH.requires[0]: names the scale two",
                "raised-nutrition | raised-health | domains.NUTRITION.criteria[0]: criterion raised-health is there twice",
                "kind: sum | kind: sum\\n  blanks-among: one | scales[0].blanks-among: must name an earlier sum",
                "a.third | a.first | scales[0].items: ",
                "a.third | &x a.third | anchors and aliases are not allowed",
                "source: A book | source: *x | line 10, column 11: anchors and aliases are not allowed",
                "kind: sum | kind: sum\\n  kind: sum | line 12, column 7: Duplicate field",
                "kind: sum | kind: [sum | is neither YAML nor JSON: ",
                "domains: | ---\\ndomains: | is a second document",
                "points: {not-true: 0 | points: {not-true: 0.5 | line 13, column 12: scales[0].points.not-true",
                "from: 0, below: 4 | from: 0, above: 1, below: 4 | scales[0].bands[0]: must say one of from and above",
                "version: 1.0.0 | version: soon | line 2, column 1: version: does not match",
            })
    void aFaultyDocumentIsRefusedWithLinePlaceAndReason(String found, String replacement, String complaint) {
        // Given
        String text = SmallRulesets.of(SmallRulesets.STRENGTHS)
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
        String text = SmallRulesets.of(SmallRulesets.STRENGTHS)
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
        String large = SmallRulesets.of(SmallRulesets.STRENGTHS) + "#".repeat(512 * 1024);
        String deep = "a: " + "[".repeat(10_000) + "]".repeat(10_000);

        // When / Then
        assertThatThrownBy(() -> reader.read(large)).hasMessage("is larger than 512 KiB");
        assertThatThrownBy(() -> reader.read(deep)).hasMessageContaining("is nested too deeply");
    }

    static Stream<Arguments> scalesThatCannotBeMeant() {
        return Stream.of(
                Arguments.of("the bands of the language zu must bear the names ordinary, raised, high", """
                          bands-by-language:
                            zu:
                              source: Another book
                              bands: [{band: ordinary, from: 0, below: 5}, {band: raised, from: 5, to: 10}]
                        """),
                Arguments.of("between the bands ordinary and raised is a gap", """
                          bands-by-language:
                            zu:
                              source: Another book
                              bands:
                              - {band: ordinary, from: 0, below: 4}
                              - {band: raised, from: 5, below: 6}
                              - {band: high, from: 6, to: 10}
                        """),
                Arguments.of("scales[0].bands-by-language.zu.source: is missing", """
                          bands-by-language:
                            zu:
                              bands: [{band: ordinary, from: 0, below: 5}, {band: raised, from: 5, to: 10}]
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scalesThatCannotBeMeant")
    void theBandsOfALanguageAreCheckedLikeTheOthers(String complaint, String bands) {
        // Given
        String text = SmallRulesets.of(SmallRulesets.STRENGTHS + bands);

        // When / Then
        assertThatThrownBy(() -> reader.read(text)).hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource({"to: 0.6, from: 1.6", "below: 1, above: 1", "to: 0, from: 1.2"})
    void whereNumbersAreWholeAWholeNumberBetweenTwoBandsIsAGap(String upper, String lower) {
        // Given
        String text = SmallRulesets.of(counting(upper, lower));

        // When / Then
        assertThatThrownBy(() -> reader.read(text))
                .hasMessageContaining("between the bands ordinary and raised is a gap");
    }

    @ParameterizedTest
    @CsvSource({"to: 0.6, from: 0.9", "to: 0, above: 0.5", "below: 1, from: 1"})
    void whereNumbersAreWholeAFractionBetweenTwoBandsIsNone(String upper, String lower) {
        // Given
        String text = SmallRulesets.of(counting(upper, lower));

        // When
        Ruleset ruleset = reader.read(text).ruleset();

        // Then
        assertThat(ruleset.scales()).hasSize(1);
    }

    private static String counting(String upper, String lower) {
        return """
                  kind: count
                  conditions: [{item: a.first, is: true}, {item: a.second, is: true}]
                  bands: [{band: ordinary, from: 0, %s}, {band: raised, %s, to: 2}]
                """.formatted(upper, lower);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: share\\n  part: a.first\\n  whole: a.first | a.first is always 100 % of itself",
                "kind: number\\n  item: a.first\\n  no-more-than: [a.first] | a.first is never more than itself",
                "kind: sum\\n  items: [{item: a.first, zero-when: {item: a.first, is: x}}]\\n  points: {x: 0}\\n  blanks-allowed: 0 | a.first cannot count 0 by its own answer",
            })
    void whatIsComparedWithItselfIsRefused(String scale, String complaint) {
        // Given
        String text = SmallRulesets.of("  " + scale.replace("\\n", "\n")
                + "\n  bands: [{band: ordinary, from: 0, below: 9}, {band: raised, from: 9}]\n");

        // When / Then
        assertThatThrownBy(() -> reader.read(text)).hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ratio: {part: a.first, whole: a.second}} | scales[0].conditions[0].ratio.from: or above, to or below is missing",
                "{all: [{item: a.first, is: true}, {item: a.first, is: false}]} | never holds: a.first is true and a.first is false",
                "{all: [{item: a.first, at-least: 3}, {item: a.first, at-most: 2}]} | never holds: a.first >= 3 and a.first <= 2",
            })
    void aConditionWithoutACutOffOrThatNeverHoldsIsRefused(String condition, String complaint) {
        // Given
        String text = SmallRulesets.of("""
                  kind: count
                  conditions: [%s]
                  bands: [{band: ordinary, from: 0, to: 0}, {band: raised, from: 1, to: 1}]
                """.formatted(condition));

        // When / Then
        assertThatThrownBy(() -> reader.read(text)).hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "best: raised | the band raised of scale one is its best, but gives MEDIUM",
                "best: superb | scales[0]: the best band is superb, which is none of its bands",
                "best: high | the band high of scale one is its best, but gives HIGH",
            })
    void theBestBandRaisesNothing(String best, String complaint) {
        // Given
        String text = SmallRulesets.of(SmallRulesets.STRENGTHS + "  " + best + "\n");

        // When / Then
        assertThatThrownBy(() -> reader.read(text)).hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level: LOW, scale: height-for-age, band: normal | level: MEDIUM, scale: height-for-age, band: normal | of scale height-for-age is its best, but gives MEDIUM",
                "scale: bmi-for-age, band: obesity | scale: bmi-for-age, band: normal | the band normal of scale bmi-for-age is its best, but gives MEDIUM",
                "level: HIGH, scale: psc17, band: positive | level: HIGH, scale: psc17, band: below-cut-off | the band below-cut-off of scale psc17 is its best, but gives HIGH",
                "scale: height-for-age, band: stunting | scale: height-for-age, band: normal | the band normal of scale height-for-age is its best, but gives MEDIUM",
                "level: HIGH, scale: bmi-for-age, band: severe-thinness | level: LOW, scale: bmi-for-age, band: severe-thinness | the band severe-thinness of scale bmi-for-age gives LOW, but thinness, which is less grave, gives MEDIUM",
            })
    void aSlipInACriterionOfTheReferenceIsSeen(String found, String slip, String complaint) {
        // Given
        String reference = Documents.sameAsTheNewest("1.2.0");
        String text = reference.contains(found)
                ? reference.replace(found, slip)
                : reference.replace("level: MEDIUM, scale: height-for-age, band: stunting", slip);

        // When / Then
        assertThatThrownBy(() -> reader.read(text)).hasMessageContaining(complaint);
    }

    @Test
    void aBandThatNoScoreReachesAndPlausibleScoresBeyondThoseOfWhoAreRefused() {
        // Given
        String beyond = SmallRulesets.of(SmallRulesets.STRENGTHS).replace("from: 5, to: 10", "from: 5, to: 12");
        String between = SmallRulesets.of("""
                  kind: count
                  conditions: [{item: a.first, is: true}, {item: a.second, is: true}]
                  bands: [{band: ordinary, from: 0, to: 1}, {band: never, from: 1.2, to: 1.8}, {band: raised, from: 2, to: 2}]
                """);
        String wide = Documents.sameAsTheNewest("1.2.0")
                .replace("plausible: {from: -5, to: 5}", "plausible: {from: -50, to: 5}");

        // When / Then
        assertThatThrownBy(() -> reader.read(beyond)).hasMessageContaining("the band high reaches beyond every score");
        assertThatThrownBy(() -> reader.read(between)).hasMessageContaining("no score lies in the band never");
        assertThatThrownBy(() -> reader.read(wide))
                .hasMessageContaining("plausible must lie within WHO's limits for the indicator: -5 <= z <= 5");
    }

    @Test
    void anItemInTwoUnitsIsRefused() {
        // Given
        String text = SmallRulesets.of("""
                  kind: growth
                  indicator: bmi-for-age
                  weight-kg: a.first
                  height-cm: a.first
                  plausible: {from: -5, to: 5}
                  bands: [{band: raised, below: -2}, {band: ordinary, from: -2}]
                """);

        // When / Then
        assertThatThrownBy(() -> reader.read(text))
                .hasMessageContaining(
                        "a.first is expected to be a number in cm here, but a number in kg in the scale one");
    }

    @Test
    void anItemOfWhichTwoKindsOfAnswerAreExpectedIsRefused() {
        // Given
        String text = SmallRulesets.of("""
                  kind: count
                  conditions: [{item: a.first, is: true}, {item: a.first, at-least: 3}]
                  bands: [{band: ordinary, from: 0, to: 1}, {band: raised, from: 2, to: 2}]
                """);

        // When / Then
        assertThatThrownBy(() -> reader.read(text))
                .hasMessage(
                        "line 12, column 23: scales[0]: a.first is expected to be a number here, but true or false in"
                                + " the scale one");
    }

    @Test
    void twoBenchmarksForOneGradeAndLanguageAreRefused() {
        // Given
        String text = SmallRulesets.of("""
                  kind: benchmark
                  language: a.language
                  end-of-grade-from-month: 10
                  benchmarks:
                  - {grade: 1, item: a.first, expected: 40, languages: [zu, xh]}
                  - {grade: 1, item: a.first, expected: 30, languages: [xh]}
                  bands: [{band: raised, from: 0, below: 100}, {band: ordinary, from: 100}]
                """);

        // When / Then
        assertThatThrownBy(() -> reader.read(text))
                .hasMessage("line 7, column 3: scales[0]: grade 1 has two benchmarks for the language xh");
    }
}
