package org.cwtt.intake.questionnaire.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cwtt.intake.questionnaire.domain.Condition;
import org.cwtt.intake.questionnaire.domain.Item;
import org.cwtt.intake.questionnaire.domain.Kind;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.domain.Respondent;
import org.junit.jupiter.api.Test;

class QuestionnaireJsonTest {
    private static final Map<String, String> TEXT = Map.of("en", "Asked");

    @Test
    void whatIsStoredIsReadBackWithItsConditionAndHint() {
        // Given
        Questionnaire questionnaire = form(
                new Item("a", TEXT, Map.of(), Kind.BOOLEAN, true, null, null, null, List.of(), null),
                new Item(
                        "b",
                        TEXT,
                        Map.of("en", "Wait."),
                        Kind.INTEGER,
                        true,
                        "d",
                        0.0,
                        7.0,
                        List.of(),
                        new Condition("a", "true")));

        // When
        Questionnaire read = QuestionnaireJson.read(QuestionnaireJson.write(questionnaire));

        // Then
        assertThat(read).isEqualTo(questionnaire);
    }

    @Test
    void aDocumentFromBeforeThereWereConditionsIsReadAsAlwaysAsked() {
        // Given
        String old = """
                {"id": "q", "version": 1, "respondent": "CHILD", "title": {"en": "Asked"}, "items": [
                 {"code": "a", "text": {"en": "Asked"}, "kind": "BOOLEAN", "required": true}]}""";

        // When
        Questionnaire read = QuestionnaireJson.read(old);

        // Then
        assertThat(read)
                .isEqualTo(form(new Item("a", TEXT, Map.of(), Kind.BOOLEAN, true, null, null, null, List.of(), null)));
    }

    private static Questionnaire form(Item... items) {
        return new Questionnaire("q", 1, Respondent.CHILD, TEXT, List.of(items));
    }
}
