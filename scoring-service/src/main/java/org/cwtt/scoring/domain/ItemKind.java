package org.cwtt.scoring.domain;

import java.util.Set;
import java.util.TreeSet;

/// What kind of answer an item takes.
public sealed interface ItemKind {

    /// The kind in words.
    String inWords();

    /// True when an answer is of this kind; it says nothing of absences.
    boolean takes(Answer answer);

    /// Yes or no.
    record Truth() implements ItemKind {
        @Override
        public boolean takes(Answer answer) {
            return answer instanceof Answer.Truth;
        }

        @Override
        public String inWords() {
            return "true or false";
        }
    }

    /// A number, in the unit of the item.
    record Number() implements ItemKind {
        @Override
        public boolean takes(Answer answer) {
            return answer instanceof Answer.Quantity;
        }

        @Override
        public String inWords() {
            return "a number";
        }
    }

    /// One of these codes.
    ///
    /// @param all true when these are all the codes that can be used; false when others may be offered beside them
    record Codes(Set<String> codes, boolean all) implements ItemKind {
        public Codes {
            codes = Set.copyOf(codes);
        }

        @Override
        public boolean takes(Answer answer) {
            return answer instanceof Answer.Choice(String code) && (!all || codes.contains(code));
        }

        @Override
        public String inWords() {
            return "a choice of " + String.join(", ", new TreeSet<>(codes));
        }
    }

    /// What both, of the same kind, expect together.
    default ItemKind and(ItemKind other) {
        if (!(this instanceof Codes mine) || !(other instanceof Codes others)) {
            return this;
        }
        Set<String> together = new TreeSet<>(mine.codes());
        together.addAll(others.codes());
        return new Codes(together, mine.all() || others.all());
    }

    /// The kind that answers with these codes: yes or no where the codes are true and false.
    static ItemKind of(Set<String> codes, boolean all) {
        return Set.of("true", "false").containsAll(codes) ? new Truth() : new Codes(codes, all);
    }
}
