package org.cwtt.intake.submission.domain;

/// What a respondent answered to one item.
public sealed interface Answer {
    /// Yes or no.
    record Flag(boolean value) implements Answer {}

    record Number(double value) implements Answer {}

    /// The code of a choice, a date, or free text: the item's kind tells.
    record Text(String value) implements Answer {}

    /// There is no value, and this is why. It satisfies a required item.
    record Absent(Absence reason) implements Answer {}

    /// Something that no item takes, such as a list.
    record Unreadable(String given) implements Answer {}

    /// Not to have answered at all, not to know and not to want to say are three different things.
    enum Absence {
        DONT_KNOW,
        PREFER_NOT_TO_SAY
    }
}
