package org.cwtt.intake.questionnaire.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Two versions side by side.
public final class Differences {
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /// What differs: the questionnaire itself, then the items of the later version in their order, then those it lacks.
    public static List<Difference> between(Questionnaire from, Questionnaire to) {
        Differences differences = new Differences();
        differences.note(null, "respondent", from.respondent(), to.respondent());
        differences.note(null, "title", from.title(), to.title());
        Map<String, Item> before = byCode(from);
        Map<String, Item> after = byCode(to);
        List<String> kept = before.keySet().stream().filter(after::containsKey).toList();
        List<String> keptNow =
                after.keySet().stream().filter(before::containsKey).toList();
        after.forEach((code, item) -> differences.compare(before.get(code), item));
        keptNow.forEach(code -> differences.note(code, "place", kept.indexOf(code) + 1, keptNow.indexOf(code) + 1));
        before.forEach((code, item) -> {
            if (!after.containsKey(code)) {
                differences.note(code, "item", item, null);
            }
        });
        return List.copyOf(differences.found);
    }

    private void compare(@Nullable Item from, Item to) {
        String code = to.code();
        if (from == null) {
            note(code, "item", null, to);
            return;
        }
        note(code, "text", from.text(), to.text());
        note(code, "hint", from.hint(), to.hint());
        note(code, "kind", from.kind(), to.kind());
        note(code, "required", from.required(), to.required());
        note(code, "unit", from.unit(), to.unit());
        note(code, "minimum", from.minimum(), to.minimum());
        note(code, "maximum", from.maximum(), to.maximum());
        note(code, "choices", from.choices(), to.choices());
        note(code, "askedWhen", from.askedWhen(), to.askedWhen());
    }

    private void note(@Nullable String item, String what, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            found.add(new Difference(item, what, from, to));
        }
    }

    private static Map<String, Item> byCode(Questionnaire questionnaire) {
        Map<String, Item> items = new LinkedHashMap<>();
        questionnaire.items().forEach(item -> items.putIfAbsent(item.code(), item));
        return items;
    }
}
