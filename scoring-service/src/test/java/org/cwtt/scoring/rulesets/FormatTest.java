package org.cwtt.scoring.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cwtt.scoring.domain.Answers;
import org.cwtt.scoring.domain.Evaluation;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.RiskFlag;
import org.cwtt.scoring.domain.RiskLevel;
import org.cwtt.scoring.domain.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the format holds beside the scales of the reference ruleset.
class FormatTest {
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
        "somewhat-true, somewhat-true, somewhat-true, somewhat-true, , 5, HIGH",
    })
    void aSubscaleWithReversedItemsAndProrationFits(
            String first, String second, String third, String fourth, String fifth, double score, RiskLevel level) {
        // Given
        Evaluator evaluator = new Evaluator(ruleset(SmallRulesets.STRENGTHS));
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
        Evaluator evaluator = new Evaluator(ruleset(SmallRulesets.STRENGTHS));
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

    private Ruleset ruleset(String scale) {
        return reader.read(SmallRulesets.of(scale)).ruleset();
    }
}
