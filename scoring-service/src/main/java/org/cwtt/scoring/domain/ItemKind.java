package org.cwtt.scoring.domain;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What kind of answer an item takes.
public sealed interface ItemKind {

    /// The kind in words.
    String inWords();

    /// The kind in words, with the numbers that are let in.
    default String accepted() {
        return inWords();
    }

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
    ///
    /// @param whole true when it has no fraction
    /// @param within the numbers that a questionnaire lets in, or that a condition looks for
    /// @param unit UCUM code of the unit in which it is asked; for what a scale expects none where any will do
    record Number(boolean whole, Bounds within, @Nullable String unit) implements ItemKind {

        /// What a scale expects: it computes with fractions too.
        static final Number ANY = within(Bounds.ANY);

        /// Numbers, with or without a fraction, within bounds.
        static Number within(Bounds bounds) {
            return new Number(false, bounds, null);
        }

        /// Numbers in a unit.
        static Number in(String unit) {
            return new Number(false, Bounds.ANY, unit);
        }

        @Override
        public boolean takes(Answer answer) {
            return answer instanceof Answer.Quantity(double value)
                    && (!whole || value == Math.rint(value))
                    && within.contain(value);
        }

        @Override
        public String inWords() {
            return (whole ? "a whole number" : "a number") + (unit == null ? "" : " in " + unit);
        }

        @Override
        public String accepted() {
            return inWords() + (within.equals(Bounds.ANY) ? "" : ", " + within.inWords("number"));
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

    /// True when both can be expected of one item: the same kind, in no two units.
    default boolean agreesWith(ItemKind other) {
        return getClass() == other.getClass()
                && !(this instanceof Number(var _, var _, String mine)
                        && other instanceof Number(var _, var _, String others)
                        && mine != null
                        && others != null
                        && !mine.equals(others));
    }

    /// What both, which agree, expect together.
    default ItemKind and(ItemKind other) {
        if (this instanceof Number mine && other instanceof Number others) {
            return new Number(false, Bounds.ANY, mine.unit() == null ? others.unit() : mine.unit());
        }
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
