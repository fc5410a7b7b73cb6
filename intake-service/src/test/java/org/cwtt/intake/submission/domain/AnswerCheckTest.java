package org.cwtt.intake.submission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cwtt.intake.questionnaire.domain.Choice;
import org.cwtt.intake.questionnaire.domain.Item;
import org.cwtt.intake.questionnaire.domain.Kind;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.domain.Respondent;
import org.cwtt.intake.submission.domain.Answer.Absence;
import org.cwtt.intake.submission.domain.Answer.Absent;
import org.cwtt.intake.submission.domain.Answer.Flag;
import org.cwtt.intake.submission.domain.Answer.Number;
import org.cwtt.intake.submission.domain.Answer.Text;
import org.cwtt.intake.submission.domain.Answer.Unreadable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckTest {
    private static final Item WEIGHT = number("growth.weight-kg", Kind.DECIMAL, 5.0, 150.0, "kg");
    private static final Item ADULTS = number("economic.employed-adults", Kind.INTEGER, 0.0, 20.0, null);
    private static final Item HUNGER = item("hhs.no-food", Kind.CHOICE, true, "never", "often");
    private static final Item OEDEMA = item("growth.oedema", Kind.BOOLEAN, true);
    private static final Item REMARK = item("remark", Kind.TEXT, false);
    private static final Item SINCE = item("since", Kind.DATE, false);

    @Test
    void answersThatFitAreNotWrong() {
        // Given
        Map<String, Answer> answers = Map.of(
                "growth.weight-kg", new Number(21.5),
                "economic.employed-adults", new Number(2),
                "hhs.no-food", new Text("often"),
                "growth.oedema", new Flag(false),
                "remark", new Text("Two lines:\nall is well."),
                "since", new Text("2026-02-03"));

        // When
        List<WrongAnswer> wrong = AnswerCheck.wrong(form(WEIGHT, ADULTS, HUNGER, OEDEMA, REMARK, SINCE), answers);

        // Then
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, 4.99, 150.01, Double.NaN, Double.POSITIVE_INFINITY})
    void aWeightOutOfRangeIsWrong(double kilograms) {
        // When
        List<WrongAnswer> wrong = AnswerCheck.wrong(form(WEIGHT), Map.of("growth.weight-kg", new Number(kilograms)));

        // Then
        assertThat(wrong)
                .singleElement()
                .returns("growth.weight-kg", WrongAnswer::item)
                .returns("a number from 5 to 150 kg, or why it is absent", WrongAnswer::expected);
    }

    @Test
    void whatWasGivenIsSaid() {
        // When
        List<WrongAnswer> wrong = AnswerCheck.wrong(form(WEIGHT), Map.of("growth.weight-kg", new Number(-3)));

        // Then
        assertThat(wrong)
                .containsExactly(
                        new WrongAnswer("growth.weight-kg", -3L, "a number from 5 to 150 kg, or why it is absent"));
    }

    @ParameterizedTest
    @CsvSource({"0,true", "20,true", "2.5,false", "-1,false", "21,false"})
    void aCountIsAWholeNumberWithinItsRange(double adults, boolean fits) {
        // When
        List<WrongAnswer> wrong =
                AnswerCheck.wrong(form(ADULTS), Map.of("economic.employed-adults", new Number(adults)));

        // Then
        assertThat(wrong.isEmpty()).isEqualTo(fits);
    }

    @Test
    void aChoiceThatIsNotOfferedIsWrong() {
        // When
        List<WrongAnswer> wrong = AnswerCheck.wrong(form(HUNGER), Map.of("hhs.no-food", new Text("always")));

        // Then
        assertThat(wrong)
                .containsExactly(new WrongAnswer("hhs.no-food", "always", "one of never, often, or why it is absent"));
    }

    @Test
    void anAnswerOfTheWrongTypeIsWrong() {
        // Given
        Map<String, Answer> answers = Map.of(
                "growth.weight-kg", new Text("21.5"),
                "hhs.no-food", new Number(1),
                "growth.oedema", new Text("false"),
                "remark", new Flag(true),
                "since", new Text("yesterday"));

        // When
        List<WrongAnswer> wrong = AnswerCheck.wrong(form(WEIGHT, HUNGER, OEDEMA, REMARK, SINCE), answers);

        // Then
        assertThat(wrong)
                .extracting(WrongAnswer::item)
                .containsExactly("growth.weight-kg", "hhs.no-food", "growth.oedema", "remark", "since");
    }

    @Test
    void aListIsNoAnswer() {
        // When
        List<WrongAnswer> wrong = AnswerCheck.wrong(form(OEDEMA), Map.of("growth.oedema", new Unreadable("[true]")));

        // Then
        assertThat(wrong)
                .containsExactly(new WrongAnswer("growth.oedema", "[true]", "true or false, or why it is absent"));
    }

    @Test
    void aRequiredItemNeedsAnAnswer() {
        // When
        List<WrongAnswer> wrong = AnswerCheck.wrong(form(OEDEMA, REMARK), Map.of());

        // Then
        assertThat(wrong).containsExactly(new WrongAnswer("growth.oedema", null, "true or false, or why it is absent"));
    }

    @Test
    void sayingWhyThereIsNoAnswerSatisfiesARequiredItem() {
        // When
        List<WrongAnswer> wrong =
                AnswerCheck.wrong(form(OEDEMA), Map.of("growth.oedema", new Absent(Absence.PREFER_NOT_TO_SAY)));

        // Then
        assertThat(wrong).isEmpty();
    }

    @Test
    void anItemThatTheQuestionnaireDoesNotHaveIsWrong() {
        // When
        List<WrongAnswer> wrong = AnswerCheck.wrong(form(REMARK), Map.of("growth.colour", new Text("green")));

        // Then
        assertThat(wrong).containsExactly(new WrongAnswer("growth.colour", "green", "an item of tried version 1"));
    }

    @Test
    void textWithControlCharactersIsWrong() {
        // When
        List<WrongAnswer> wrong = AnswerCheck.wrong(form(REMARK), Map.of("remark", new Text("a\u0000b")));

        // Then
        assertThat(wrong).extracting(WrongAnswer::item).containsExactly("remark");
    }

    private static Questionnaire form(Item... items) {
        return new Questionnaire("tried", 1, Respondent.CAREGIVER, Map.of("en", "Tried"), List.of(items));
    }

    private static Item item(String code, Kind kind, boolean required, String... choices) {
        List<Choice> offered = Arrays.stream(choices)
                .map(choice -> new Choice(choice, Map.of("en", choice)))
                .toList();
        return new Item(code, Map.of("en", code), Map.of(), kind, required, null, null, null, offered, null);
    }

    private static Item number(String code, Kind kind, Double minimum, Double maximum, @Nullable String unit) {
        return new Item(code, Map.of("en", code), Map.of(), kind, true, unit, minimum, maximum, List.of(), null);
    }
}
