package org.cwtt.intake.submission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cwtt.intake.questionnaire.domain.Choice;
import org.cwtt.intake.questionnaire.domain.Condition;
import org.cwtt.intake.questionnaire.domain.Item;
import org.cwtt.intake.questionnaire.domain.Kind;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.domain.Respondent;
import org.cwtt.intake.submission.domain.Answer.Absence;
import org.cwtt.intake.submission.domain.Answer.Absent;
import org.cwtt.intake.submission.domain.Answer.Flag;
import org.cwtt.intake.submission.domain.Answer.Number;
import org.cwtt.intake.submission.domain.Answer.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SkipLogicTest {
    private static final Questionnaire FORM = new Questionnaire(
            "tried",
            2,
            Respondent.CAREGIVER,
            Map.of("en", "Tried"),
            List.of(
                    item("eligible", true, null),
                    item("received", true, new Condition("eligible", "true")),
                    item("applied", false, new Condition("eligible", "true")),
                    item("water", true, null, "tap", "river"),
                    item("boiled", true, new Condition("water", "river"))));

    @Test
    void whatIsAskedIsAnswered() {
        // When
        List<WrongAnswer> wrong = AnswerCheck.wrong(
                FORM,
                Map.of(
                        "eligible", new Flag(true),
                        "received", new Flag(false),
                        "applied", new Flag(true),
                        "water", new Text("river"),
                        "boiled", new Absent(Absence.DONT_KNOW)));

        // Then
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsNotAskedIsNotMissed() {
        // When
        List<WrongAnswer> wrong =
                AnswerCheck.wrong(FORM, Map.of("eligible", new Flag(false), "water", new Text("tap")));

        // Then
        assertThat(wrong).isEmpty();
    }

    @Test
    void aRequiredItemThatIsAskedNeedsAnAnswerAndAnOptionalOneDoesNot() {
        // When
        List<WrongAnswer> wrong =
                AnswerCheck.wrong(FORM, Map.of("eligible", new Flag(true), "water", new Text("river")));

        // Then
        assertThat(wrong)
                .containsExactly(
                        new WrongAnswer("received", null, "true or false, or why it is absent"),
                        new WrongAnswer("boiled", null, "true or false, or why it is absent"));
    }

    @Test
    void anAnswerToWhatIsNotAskedIsWrongEvenIfItSaysThatThereIsNone() {
        // When
        List<WrongAnswer> wrong = AnswerCheck.wrong(
                FORM,
                Map.of(
                        "eligible", new Flag(false),
                        "received", new Flag(true),
                        "applied", new Absent(Absence.PREFER_NOT_TO_SAY),
                        "water", new Text("tap"),
                        "boiled", new Number(1)));

        // Then
        assertThat(wrong)
                .containsExactly(
                        new WrongAnswer("received", true, "no answer: asked only when eligible is true"),
                        new WrongAnswer("applied", "PREFER_NOT_TO_SAY", "no answer: asked only when eligible is true"),
                        new WrongAnswer("boiled", 1L, "no answer: asked only when water is river"));
    }

    @ParameterizedTest
    @EnumSource
    void nothingFollowsFromAnAnswerThatWasNotGiven(Absence reason) {
        // When
        List<WrongAnswer> wrong = AnswerCheck.wrong(
                FORM, Map.of("eligible", new Absent(reason), "received", new Flag(true), "water", new Absent(reason)));

        // Then
        assertThat(wrong)
                .containsExactly(new WrongAnswer("received", true, "no answer: asked only when eligible is true"));
    }

    @Test
    void whereTheEarlierAnswerIsMissingBothAreWrong() {
        // When
        List<WrongAnswer> wrong = AnswerCheck.wrong(FORM, Map.of("received", new Flag(true), "water", new Text("tap")));

        // Then
        assertThat(wrong)
                .containsExactly(
                        new WrongAnswer("eligible", null, "true or false, or why it is absent"),
                        new WrongAnswer("received", true, "no answer: asked only when eligible is true"));
    }

    private static Item item(String code, boolean required, @Nullable Condition askedWhen, String... choices) {
        List<Choice> offered = Stream.of(choices)
                .map(choice -> new Choice(choice, Map.of("en", choice)))
                .toList();
        Kind kind = offered.isEmpty() ? Kind.BOOLEAN : Kind.CHOICE;
        return new Item(code, Map.of("en", code), Map.of(), kind, required, null, null, null, offered, askedWhen);
    }
}
