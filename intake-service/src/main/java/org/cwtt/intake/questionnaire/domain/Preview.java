package org.cwtt.intake.questionnaire.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A questionnaire as an interviewer would meet it, in one language.
///
/// @param faults what keeps it from being published
/// @param languages those of its texts
/// @param questions in the order in which they are asked
public record Preview(
        String title, Respondent respondent, List<String> faults, Set<String> languages, List<Question> questions) {
    private static final String ENGLISH = "en";

    /// @param untranslated whether the text stands in English, as there is none in the language
    /// @param askedWhen in words; null: always
    /// @param answer what may be answered, in words
    public record Question(
            int number,
            String item,
            String text,
            boolean untranslated,
            @Nullable String hint,
            @Nullable String askedWhen,
            boolean required,
            String answer) {}

    public static Preview of(Questionnaire questionnaire, String language) {
        List<Question> questions = new ArrayList<>();
        Set<String> languages = new TreeSet<>(questionnaire.title().keySet());
        for (Item item : questionnaire.items()) {
            languages.addAll(item.text().keySet());
            questions.add(new Question(
                    questions.size() + 1,
                    item.code(),
                    text(item.text(), language),
                    !item.text().containsKey(language),
                    item.hint().isEmpty() ? null : text(item.hint(), language),
                    askedWhen(item, questionnaire, language),
                    item.required(),
                    answer(item, language)));
        }
        return new Preview(
                text(questionnaire.title(), language),
                questionnaire.respondent(),
                QuestionnaireFaults.of(questionnaire),
                languages,
                questions);
    }

    private static String text(Map<String, String> texts, String language) {
        return texts.getOrDefault(language, texts.getOrDefault(ENGLISH, "(no text)"));
    }

    private static @Nullable String askedWhen(Item item, Questionnaire questionnaire, String language) {
        Condition condition = item.askedWhen();
        if (condition == null) {
            return null;
        }
        for (int i = 0; i < questionnaire.items().size(); i++) {
            Item gate = questionnaire.items().get(i);
            if (gate.code().equals(condition.item())) {
                return "question " + (i + 1) + " was answered \"" + answered(gate, condition.is(), language) + "\"";
            }
        }
        return condition.toString();
    }

    private static String answered(Item gate, String is, String language) {
        return switch (is) {
            case Condition.TRUE -> "yes";
            case Condition.FALSE -> "no";
            default ->
                gate.choices().stream()
                        .filter(choice -> choice.code().equals(is))
                        .map(choice -> text(choice.text(), language))
                        .findFirst()
                        .orElse(is);
        };
    }

    private static String answer(Item item, String language) {
        return switch (item.kind()) {
            case BOOLEAN -> "yes or no";
            case INTEGER -> "a whole number" + range(item);
            case DECIMAL -> "a number" + range(item);
            case CHOICE ->
                item.choices().stream()
                        .map(choice -> text(choice.text(), language))
                        .reduce((one, other) -> one + " / " + other)
                        .orElse("(no choices)");
            case DATE -> "a date";
            case TEXT -> "free text";
        };
    }

    private static String range(Item item) {
        String from = item.minimum() == null ? "" : " from " + item.minimum();
        String to = item.maximum() == null ? "" : " to " + item.maximum();
        return from + to + (item.unit() == null ? "" : " " + item.unit());
    }
}
