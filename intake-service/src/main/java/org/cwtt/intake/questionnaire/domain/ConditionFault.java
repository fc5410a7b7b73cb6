package org.cwtt.intake.questionnaire.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is wrong with the condition on which an item is asked. As it can only name an earlier item, there are no
/// cycles.
final class ConditionFault {
    private ConditionFault() {}

    /// One sentence that names the item; empty when the item can be asked.
    ///
    /// @param earlier the items before this one, by code
    static Optional<String> of(Item item, Map<String, Item> earlier) {
        Condition condition = item.askedWhen();
        if (condition == null) {
            return Optional.empty();
        }
        Item gate = earlier.get(condition.item());
        if (gate == null) {
            return Optional.of(
                    item.code() + " is asked when " + condition + ", but no earlier item is " + condition.item());
        }
        List<String> possible = answers(gate);
        return possible.contains(condition.is())
                ? Optional.empty()
                : Optional.of(item.code() + " is asked when " + condition + ", but a condition on " + gate.code() + " "
                        + allowed(possible));
    }

    private static List<String> answers(Item gate) {
        return switch (gate.kind()) {
            case BOOLEAN -> List.of(Condition.TRUE, Condition.FALSE);
            case CHOICE -> gate.choiceCodes();
            case INTEGER, DECIMAL, DATE, TEXT -> List.of();
        };
    }

    private static String allowed(List<String> possible) {
        return possible.isEmpty()
                ? "is not possible: it is neither a BOOLEAN nor a CHOICE"
                : "must be one of " + String.join(", ", possible);
    }
}
