package org.cwtt.intake.questionnaire.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionnaireFaultsTest {
    private static final Map<String, String> TEXT = Map.of("en", "Asked");

    @Test
    void aSoundQuestionnaireHasNone() {
        assertThat(QuestionnaireFaults.of(form(item("a.b", Kind.INTEGER, 0.0, 5.0))))
                .isEmpty();
    }

    @Test
    void everyFaultIsNamed() {
        // Given
        Questionnaire faulty = form(
                item("a.b", Kind.INTEGER, 6.0, 5.0),
                item("a.b", Kind.BOOLEAN, 1.0, null),
                item("A B", Kind.CHOICE, null, null));

        // When
        List<String> faults = QuestionnaireFaults.of(faulty);

        // Then
        assertThat(faults)
                .containsExactly(
                        "a.b has a minimum above its maximum",
                        "a.b stands twice",
                        "a.b has bounds but is not a number",
                        "A B must match [a-z0-9][a-z0-9.-]{0,79}",
                        "A B must have choices if, and only if, it is a CHOICE");
    }

    @Test
    void englishIsNeeded() {
        // Given
        Questionnaire isiZuluOnly = new Questionnaire(
                "q", 1, Respondent.CHILD, Map.of("zu", "Umbuzo"), List.of(item("a", Kind.TEXT, null, null)));

        // When
        List<String> faults = QuestionnaireFaults.of(isiZuluOnly);

        // Then
        assertThat(faults).containsExactly("the title has no English text");
    }

    @Test
    void aHintNeedsEnglishToo() {
        // Given
        Item hinted = new Item("a", TEXT, Map.of("zu", "Buza"), Kind.TEXT, true, null, null, null, List.of(), null);

        // When
        List<String> faults = QuestionnaireFaults.of(form(hinted));

        // Then
        assertThat(faults).containsExactly("the hint of a has no English text");
    }

    private static Questionnaire form(Item... items) {
        return new Questionnaire("q", 1, Respondent.CHILD, TEXT, List.of(items));
    }

    private static Item item(String code, Kind kind, @Nullable Double minimum, @Nullable Double maximum) {
        return new Item(code, TEXT, Map.of(), kind, true, null, minimum, maximum, List.of(), null);
    }
}
