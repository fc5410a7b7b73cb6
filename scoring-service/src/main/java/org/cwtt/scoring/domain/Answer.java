package org.cwtt.scoring.domain;

/// What a respondent answered to an item: a value, or an absence that says why.
///
/// An item that was not put to the respondent has no answer at all. The three are kept apart.
public sealed interface Answer {

    /// The answer as a code or number, as it stands in evidence.
    String text();

    /// Yes or no.
    record Truth(boolean value) implements Answer {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /// A number, in the unit of its item.
    record Quantity(double value) implements Answer {
        @Override
        public String text() {
            long whole = (long) value;
            return whole == value ? Long.toString(whole) : Double.toString(value);
        }
    }

    /// The code of one of the offered choices.
    record Choice(String code) implements Answer {
        @Override
        public String text() {
            return code;
        }
    }

    /// The item was put to the respondent, who gave no value.
    enum Absence implements Answer {
        DONT_KNOW,
        PREFER_NOT_TO_SAY;

        @Override
        public String text() {
            return name();
        }
    }
}
