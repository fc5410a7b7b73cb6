package org.cwtt.intake.questionnaire.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What keeps a questionnaire from being published, one sentence a fault.
public final class QuestionnaireFaults {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");
    private static final String ENGLISH = "en";

    private QuestionnaireFaults() {}

    /// Empty when the questionnaire can be published.
    public static List<String> of(Questionnaire questionnaire) {
        List<String> faults = new ArrayList<>();
        if (!CODE.matcher(questionnaire.id()).matches()) {
            faults.add("the id must match " + CODE);
        }
        if (questionnaire.version() < 1) {
            faults.add("versions count from 1");
        }
        if (questionnaire.items().isEmpty()) {
            faults.add("there are no items");
        }
        requireEnglish("the title", questionnaire.title(), faults);
        checkItems(questionnaire.items(), faults);
        return faults;
    }

    private static void checkItems(List<Item> items, List<String> faults) {
        Map<String, Item> earlier = new HashMap<>();
        for (Item item : items) {
            ConditionFault.of(item, earlier).ifPresent(faults::add);
            if (earlier.putIfAbsent(item.code(), item) != null) {
                faults.add(item.code() + " stands twice");
            }
            check(item, faults);
        }
    }

    private static void check(Item item, List<String> faults) {
        if (!CODE.matcher(item.code()).matches()) {
            faults.add(item.code() + " must match " + CODE);
        }
        requireEnglish(item.code(), item.text(), faults);
        if (!item.hint().isEmpty()) {
            requireEnglish("the hint of " + item.code(), item.hint(), faults);
        }
        boolean isNumber = item.kind() == Kind.INTEGER || item.kind() == Kind.DECIMAL;
        if (!isNumber && (item.minimum() != null || item.maximum() != null)) {
            faults.add(item.code() + " has bounds but is not a number");
        }
        if (item.minimum() != null && item.maximum() != null && item.minimum() > item.maximum()) {
            faults.add(item.code() + " has a minimum above its maximum");
        }
        if ((item.kind() == Kind.CHOICE) == item.choices().isEmpty()) {
            faults.add(item.code() + " must have choices if, and only if, it is a CHOICE");
        }
        if (Set.copyOf(item.choiceCodes()).size() != item.choices().size()) {
            faults.add(item.code() + " offers a choice twice");
        }
        item.choices().forEach(choice -> requireEnglish(item.code() + " " + choice.code(), choice.text(), faults));
    }

    private static void requireEnglish(String what, Map<String, String> text, List<String> faults) {
        if (!text.containsKey(ENGLISH)) {
            faults.add(what + " has no English text");
        }
    }
}
