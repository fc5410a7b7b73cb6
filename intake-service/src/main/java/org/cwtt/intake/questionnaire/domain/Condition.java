package org.cwtt.intake.questionnaire.domain;

import java.util.Objects;

/// When an item is asked: an earlier item of the same questionnaire was answered in a certain way.
///
/// Where that item was not answered, or not with a value ("don't know"), the condition does not hold.
///
/// @param item code of the earlier item
/// @param is `true` or `false` where that item is a BOOLEAN, the code of a choice where it is a CHOICE
public record Condition(String item, String is) {
    public static final String TRUE = "true";
    public static final String FALSE = "false";

    public Condition {
        Objects.requireNonNull(item, "a condition needs an item");
        Objects.requireNonNull(is, "a condition needs an answer");
    }

    /// As in `economic.csg-eligible is true`.
    @Override
    public String toString() {
        return item + " is " + is;
    }
}
