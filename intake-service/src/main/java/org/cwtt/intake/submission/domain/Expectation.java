package org.cwtt.intake.submission.domain;

import java.util.Locale;
import org.cwtt.intake.questionnaire.domain.Item;
import org.jspecify.annotations.Nullable;

/// What an item takes, in words for whoever must mend an answer.
final class Expectation {
    private Expectation() {}

    /// @param asked false for an item that skip logic passes over
    static String of(Item item, boolean asked) {
        return asked ? value(item) : "no answer: asked only when " + item.askedWhen();
    }

    private static String value(Item item) {
        String kind = switch (item.kind()) {
            case BOOLEAN -> "true or false";
            case INTEGER -> "a whole number" + range(item);
            case DECIMAL -> "a number" + range(item);
            case CHOICE -> "one of " + String.join(", ", item.choiceCodes());
            case DATE -> "a date, such as 2026-02-03";
            case TEXT -> "text of at most 4000 characters";
        };
        return item.required() ? kind + ", or why it is absent" : kind;
    }

    private static String range(Item item) {
        String from = item.minimum() == null ? "" : " from " + number(item.minimum());
        String to = item.maximum() == null ? "" : " to " + number(item.maximum());
        return from + to + unit(item.unit());
    }

    private static String unit(@Nullable String unit) {
        return unit == null ? "" : " " + unit;
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.format(Locale.ROOT, "%.0f", number) : Double.toString(number);
    }
}
