package org.cwtt.intake.questionnaire.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One question.
///
/// @param code stable name by which rulesets know the item
/// @param text the wording by language; English is always there
/// @param hint what the interviewer should know, by language; it is not read aloud
/// @param unit of a number, as a UCUM code
/// @param minimum the least number that is accepted
/// @param maximum the greatest number that is accepted
/// @param choices of a CHOICE, in the order in which they are offered
/// @param askedWhen the condition on which the item is asked; null: always
public record Item(
        String code,
        Map<String, String> text,
        Map<String, String> hint,
        Kind kind,
        boolean required,
        @Nullable String unit,
        @Nullable Double minimum,
        @Nullable Double maximum,
        List<Choice> choices,
        @Nullable Condition askedWhen) {
    public Item {
        Objects.requireNonNull(code, "an item needs a code");
        Objects.requireNonNull(kind, "an item needs a kind");
        text = Map.copyOf(Objects.requireNonNull(text, "an item needs a text"));
        hint = hint == null ? Map.of() : Map.copyOf(hint);
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    boolean isWordedIn(String language) {
        return text.containsKey(language)
                && choices.stream().allMatch(choice -> choice.text().containsKey(language));
    }

    /// The codes of the choices.
    public List<String> choiceCodes() {
        return choices.stream().map(Choice::code).toList();
    }
}
