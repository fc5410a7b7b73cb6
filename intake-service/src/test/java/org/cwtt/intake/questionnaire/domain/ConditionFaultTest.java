package org.cwtt.intake.questionnaire.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionFaultTest {
    private static final Map<String, String> TEXT = Map.of("en", "Asked");
    private static final Item HUNGRY = item("hungry", Kind.BOOLEAN, null);
    private static final Item WATER = item("water", Kind.CHOICE, null, "tap", "river");
    private static final Item ADULTS = item("adults", Kind.INTEGER, null);

    @ParameterizedTest
    @CsvSource({"hungry,true", "hungry,false", "water,tap", "water,river"})
    void anAnswerThatAnEarlierItemTakesIsACondition(String gate, String answer) {
        // Given
        Item gated = item("gated", Kind.BOOLEAN, new Condition(gate, answer));

        // When
        List<String> faults = QuestionnaireFaults.of(form(HUNGRY, WATER, gated));

        // Then
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"later", "gated", "nowhere"})
    void onlyAnEarlierItemCanBeNamed(String gate) {
        // Given
        Item gated = item("gated", Kind.BOOLEAN, new Condition(gate, "true"));

        // When
        List<String> faults = QuestionnaireFaults.of(form(gated, item("later", Kind.BOOLEAN, null)));

        // Then
        assertThat(faults).containsExactly("gated is asked when " + gate + " is true, but no earlier item is " + gate);
    }

    @Test
    void theEarlierItemMustTakeTheAnswer() {
        // Given
        Item often = item("often", Kind.BOOLEAN, new Condition("hungry", "yes"));
        Item boiled = item("boiled", Kind.BOOLEAN, new Condition("water", "well"));
        Item earning = item("earning", Kind.BOOLEAN, new Condition("adults", "2"));

        // When
        List<String> faults = QuestionnaireFaults.of(form(HUNGRY, WATER, ADULTS, often, boiled, earning));

        // Then
        assertThat(faults)
                .containsExactly(
                        "often is asked when hungry is yes, but a condition on hungry must be one of true, false",
                        "boiled is asked when water is well, but a condition on water must be one of tap, river",
                        "earning is asked when adults is 2, but a condition on adults is not possible:"
                                + " it is neither a BOOLEAN nor a CHOICE");
    }

    private static Questionnaire form(Item... items) {
        return new Questionnaire("q", 1, Respondent.CAREGIVER, TEXT, List.of(items));
    }

    private static Item item(String code, Kind kind, @Nullable Condition askedWhen, String... choices) {
        List<Choice> offered =
                Stream.of(choices).map(choice -> new Choice(choice, TEXT)).toList();
        return new Item(code, TEXT, Map.of(), kind, true, null, null, null, offered, askedWhen);
    }
}
