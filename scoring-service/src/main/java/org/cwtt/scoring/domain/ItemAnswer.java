package org.cwtt.scoring.domain;

/// An answer by code, as evidence shows it, or a fact of the interview, whose name is one word without a dot.
public record ItemAnswer(String item, String answer) {
    /// The language of the interview.
    public static final String LANGUAGE = "language";

    /// The language of the words that were read out, which decides whose cut-offs count.
    public static final String WORDED_IN = "worded-in";

    /// True where nobody knows the birth date, so that the age is a guess.
    public static final String AGE_ESTIMATED = "age-estimated";

    static final ItemAnswer GUESSED_AGE = new ItemAnswer(AGE_ESTIMATED, "true");
}
