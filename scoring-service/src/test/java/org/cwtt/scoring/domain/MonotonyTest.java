package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// What holds of the current reference ruleset for any answers.
class MonotonyTest {
    private static final Map<String, List<Answer>> WORSE = WorseAnswers.of(Current.RULESET);
    private static final List<String> ITEMS = List.copyOf(WORSE.keySet());
    private static final List<String> LET_GO = List.of("psc17.", "cesd10.", "child.");
    private static final Set<String> FIRST_FORM =
            Set.of("hhs.no-food", "hhs.sleep-hungry", "hhs.day-and-night", "health.chronic-untreated");
    private static final Set<String> SECOND_FORM = Set.of(
            "hhs.no-food-occurred",
            "hhs.no-food-frequency",
            "hhs.sleep-hungry-occurred",
            "hhs.sleep-hungry-frequency",
            "hhs.day-and-night-occurred",
            "hhs.day-and-night-frequency",
            "health.chronic-condition",
            "health.chronic-treated");
    private static final Map<Respondent, Submission> CONTENT = content();

    @Test
    void everyItemOfTheRulesetIsCoveredExceptThoseWithoutAWorseSide() {
        // Given
        Set<String> expected = Current.RULESET.expectedItems().values().stream()
                .flatMap(items -> items.keySet().stream())
                .collect(Collectors.toSet());

        // When
        expected.removeAll(WORSE.keySet());

        // Then
        assertThat(expected)
                .containsExactlyInAnyOrder(
                        "growth.weight-kg", "growth.height-cm", "attendance.days-open", "reading.language");
    }

    @Property(tries = 3000)
    void aWorseAnswerNeverLowersALevel(@ForAll long seed) {
        // Given
        Random chance = new Random(seed);
        Map<String, Answer> answers = randomAnswers(chance);
        List<String> items = ITEMS.stream().filter(answers::containsKey).toList();
        String item = items.get(chance.nextInt(items.size()));
        List<Answer> scale = WORSE.getOrDefault(item, List.of());
        int step = chance.nextInt(scale.size());
        answers.put(item, scale.get(step));
        List<RiskFlag> before = flags(answers);

        // When
        answers.put(item, scale.get(step + chance.nextInt(scale.size() - step)));
        List<RiskFlag> after = flags(answers);

        // Then
        for (int domain = 0; domain < before.size(); domain++) {
            assertThat(after.get(domain).level())
                    .as("%s after a worse %s", after.get(domain).domain(), item)
                    .isGreaterThanOrEqualTo(before.get(domain).level());
        }
    }

    @Property(tries = 2000)
    void whatIsNotKnownNeverMakesADomainLow(@ForAll long seed) {
        // Given
        Random chance = new Random(seed);
        Map<String, Answer> answers = randomAnswers(chance);
        List<RiskFlag> known = flags(answers);

        // When: some answers are withheld, though none that an instrument's manual lets go, nor the child's own voice,
        // which raises a domain but is not required of it
        for (String item : ITEMS) {
            if (answers.containsKey(item)
                    && chance.nextInt(12) == 0
                    && LET_GO.stream().noneMatch(item::startsWith)) {
                answers.put(item, Answer.Absence.PREFER_NOT_TO_SAY);
            }
        }
        List<RiskFlag> withheld = flags(answers);

        // Then
        for (int domain = 0; domain < known.size(); domain++) {
            if (withheld.get(domain).level() == RiskLevel.LOW) {
                assertThat(known.get(domain).level())
                        .as("%s of which is known %s", known.get(domain), withheld.get(domain))
                        .isEqualTo(RiskLevel.LOW);
            }
            assertThat(withheld.get(domain).level())
                    .isLessThanOrEqualTo(known.get(domain).level());
        }
    }

    @Property(tries = 500)
    void neitherOrderNorRepetitionChangesAnything(@ForAll long seed) {
        // Given
        Random chance = new Random(seed);
        List<Submission> once = List.copyOf(submissions(randomAnswers(chance)));
        List<Submission> often = new ArrayList<>(once);
        often.addAll(once.subList(0, chance.nextInt(once.size() + 1)));
        Collections.shuffle(often, chance);

        // When
        Assessment arrived = assess(often);

        // Then
        assertThat(new Evaluator(Current.RULESET).evaluate(arrived.standing()))
                .isEqualTo(new Evaluator(Current.RULESET).evaluate(assess(once).standing()));
    }

    private static Map<String, Answer> randomAnswers(Random chance) {
        Map<String, Answer> answers = new HashMap<>();
        // A child is as a rule well in most things, or every domain would be HIGH.
        WORSE.forEach((item, scale) ->
                answers.put(item, scale.get(chance.nextInt(5) == 0 ? chance.nextInt(scale.size()) : 0)));
        // A questionnaire asks one form of an instrument.
        answers.keySet().removeAll(chance.nextBoolean() ? FIRST_FORM : SECOND_FORM);
        return answers;
    }

    private static List<RiskFlag> flags(Map<String, Answer> answers) {
        return new Evaluator(Current.RULESET)
                .evaluate(assess(submissions(answers)).standing())
                .flags();
    }

    private static Assessment assess(List<Submission> submissions) {
        Assessment assessment = Assessment.empty(new UUID(1, 1), "2026-T1");
        for (Submission submission : submissions) {
            assessment = assessment.with(submission);
        }
        return assessment;
    }

    /// Each answer goes to the respondent who is asked; what skip logic leaves out is left out.
    private static List<Submission> submissions(Map<String, Answer> answers) {
        List<Submission> submissions = new ArrayList<>();
        CONTENT.forEach((respondent, content) -> {
            Map<String, Answer> given = new HashMap<>(content.answers());
            given.keySet().removeIf(WORSE::containsKey);
            Current.RULESET.expectedItems().getOrDefault(respondent, Map.of()).keySet().stream()
                    .filter(answers::containsKey)
                    .forEach(item -> given.put(item, answers.get(item)));
            withinTheirWholes(given);
            Submission whole = with(content, given);
            skipped(whole).forEach(given::remove);
            submissions.add(with(content, given));
        });
        return submissions;
    }

    /// A truthful teacher counts a longer absence among all absences too.
    private static void withinTheirWholes(Map<String, Answer> given) {
        Current.RULESET.scales().values().stream()
                .filter(scale -> scale instanceof ScoredScale scored && scored.measure() instanceof NumberMeasure)
                .map(scale -> (NumberMeasure) ((ScoredScale) scale).measure())
                .forEach(part -> part.noMoreThan().forEach(whole -> {
                    if (given.get(part.item()) instanceof Answer.Quantity(double some)
                            && given.get(whole) instanceof Answer.Quantity(double all)
                            && some > all) {
                        given.put(whole, new Answer.Quantity(some));
                    }
                }));
    }

    private static List<String> skipped(Submission submission) {
        return Current.RULESET.scales().values().stream()
                .filter(scale -> scale instanceof ScoredScale scored && scored.measure() instanceof SumMeasure)
                .map(scale -> (SumMeasure) ((ScoredScale) scale).measure())
                .flatMap(sum -> sum.summed().stream())
                .filter(item -> item.zeroWhen() != null && item.zeroWhen().test(submission) != Truth.FALSE)
                .map(SumItem::item)
                .toList();
    }

    private static Submission with(Submission submission, Map<String, Answer> answers) {
        return new Submission(
                submission.id(),
                submission.version(),
                submission.standing(),
                submission.respondent(),
                submission.interview(),
                submission.receivedAt(),
                answers);
    }

    private static Map<Respondent, Submission> content() {
        Map<Respondent, Submission> content = new EnumMap<>(Respondent.class);
        List.of(Current.contentChild(), Current.contentCaregiver(), Current.contentTeacher(), Current.contentNurse())
                .forEach(answers -> content.put(answers.submission().respondent(), answers.submission()));
        return content;
    }
}
