package org.cwtt.scoring.dmn;

import java.util.List;
import org.cwtt.scoring.domain.Bounds;
import org.cwtt.scoring.domain.Scale;
import org.cwtt.scoring.words.Words;

/// The facts beside the answers that a scale needs. Respondents are interviewed on days of their own, so each has
/// facts of its own.
record Facts(Scale scale, Model model) {

    /// Where the scale is made for an age, null for a child outside it.
    String suited(String expression) {
        Bounds years = scale.title().years();
        if (years == null) {
            return expression;
        }
        String age = fact(
                "age_in_years",
                FeelType.NUMBER,
                "Age in completed years, by the calendar, on the day of the interview with the ");
        return "if " + age + " = null then null else if " + Feel.within(age, years) + " then (" + expression
                + ") else null";
    }

    String language() {
        return fact(
                "language",
                FeelType.STRING,
                "Language code, such as zu, of the words that were read out in the interview with the ");
    }

    String grade() {
        return fact("grade", FeelType.STRING, "Grade, R or 1 to 7, on the day of the interview with the ");
    }

    String month() {
        return fact("month", FeelType.NUMBER, "Month of the year, 1 to 12, of the interview with the ");
    }

    /// Null cannot tell an item that was not asked from one that had no answer.
    String asked() {
        return model.add(new Model.Input(
                Feel.name(scale.id(), "asked"),
                FeelType.BOOLEAN,
                List.of(),
                "True when at least one item of the scale was put to the respondent"));
    }

    private String fact(String fact, FeelType type, String description) {
        String respondent = Words.of(scale.title().respondent());
        return model.add(new Model.Input(Feel.name(respondent, fact), type, List.of(), description + respondent));
    }
}
