package org.cwtt.intake.submission.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cwtt.intake.questionnaire.domain.Choice;
import org.cwtt.intake.questionnaire.domain.Condition;
import org.cwtt.intake.questionnaire.domain.Item;
import org.cwtt.intake.questionnaire.domain.Kind;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.jspecify.annotations.Nullable;

/// Checks answers against the questionnaire that they answer.
public final class AnswerCheck {
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_GIVEN = 100;

    private AnswerCheck() {}

    /// One entry per wrong answer: in the order of the items, then the items that the questionnaire does not have. An
    /// item that is not asked, given the other answers, must have none.
    public static List<WrongAnswer> wrong(Questionnaire questionnaire, Map<String, Answer> answers) {
        List<WrongAnswer> wrong = new ArrayList<>();
        int matched = 0;
        for (Item item : questionnaire.items()) {
            Answer answer = answers.get(item.code());
            if (answer != null) {
                matched++;
            }
            boolean asked = isAsked(item, answers);
            if (answer == null ? asked && item.required() : !asked || !fits(item, answer)) {
                wrong.add(new WrongAnswer(item.code(), given(answer), Expectation.of(item, asked)));
            }
        }
        if (matched < answers.size()) {
            wrong.addAll(unknown(questionnaire, answers));
        }
        return wrong;
    }

    /// Skip logic: whether the item was to be asked, the other answers being what they are.
    private static boolean isAsked(Item item, Map<String, Answer> answers) {
        Condition condition = item.askedWhen();
        return condition == null
                || switch (answers.get(condition.item())) {
                    case Answer.Flag(boolean value) -> condition.is().equals(value ? Condition.TRUE : Condition.FALSE);
                    case Answer.Text(String value) -> condition.is().equals(value);
                    case Answer.Absent _, Answer.Number _, Answer.Unreadable _ -> false;
                    case null -> false;
                };
    }

    private static boolean fits(Item item, Answer answer) {
        return switch (answer) {
            case Answer.Absent _ -> true;
            case Answer.Unreadable _ -> false;
            case Answer.Flag _ -> item.kind() == Kind.BOOLEAN;
            case Answer.Number(double number) -> fitsNumber(item, number);
            case Answer.Text(String text) -> fitsText(item, text);
        };
    }

    private static boolean fitsNumber(Item item, double number) {
        boolean inRange = (item.minimum() == null || number >= item.minimum())
                && (item.maximum() == null || number <= item.maximum());
        return switch (item.kind()) {
            case DECIMAL -> inRange && Double.isFinite(number);
            case INTEGER -> inRange && Double.isFinite(number) && number == Math.rint(number);
            case BOOLEAN, CHOICE, DATE, TEXT -> false;
        };
    }

    private static boolean fitsText(Item item, String text) {
        return switch (item.kind()) {
            case CHOICE -> offers(item, text);
            case DATE -> date(text).isPresent();
            case TEXT -> text.length() <= LONGEST_TEXT && text.chars().noneMatch(AnswerCheck::isForbidden);
            case BOOLEAN, INTEGER, DECIMAL -> false;
        };
    }

    private static boolean offers(Item item, String code) {
        for (Choice choice : item.choices()) {
            if (choice.code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static List<WrongAnswer> unknown(Questionnaire questionnaire, Map<String, Answer> answers) {
        Set<String> unknown = new HashSet<>(answers.keySet());
        questionnaire.items().forEach(item -> unknown.remove(item.code()));
        String expected = "an item of " + questionnaire.id() + " version " + questionnaire.version();
        return unknown.stream()
                .sorted()
                .map(code -> new WrongAnswer(shortened(code), given(answers.get(code)), expected))
                .toList();
    }

    private static @Nullable Object given(@Nullable Answer answer) {
        return switch (answer) {
            case null -> null;
            case Answer.Flag(boolean value) -> value;
            case Answer.Number(double value) ->
                value == Math.rint(value) && Math.abs(value) < 1e15 ? (Object) (long) value : (Object) value;
            case Answer.Text(String value) -> shortened(value);
            case Answer.Absent(Answer.Absence reason) -> reason.name();
            case Answer.Unreadable(String given) -> shortened(given);
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_GIVEN ? text : text.substring(0, LONGEST_GIVEN) + "...";
    }
}
