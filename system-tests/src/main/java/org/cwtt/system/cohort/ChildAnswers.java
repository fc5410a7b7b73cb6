package org.cwtt.system.cohort;

import java.util.LinkedHashMap;
import java.util.Map;

/// The child's own voice.
final class ChildAnswers {
    private ChildAnswers() {}

    static Map<String, Object> of(Interview interview) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("child.has-friend", interview.given(interview.oneOf("often", "often", "sometimes")));
        answers.put("child.hungry-at-school", interview.given(hungryAtSchool(interview)));
        answers.put(
                "child.safe-at-school",
                interview.given(interview.occurs(Prevalence.UNSAFE) ? "never" : interview.oneOf("often", "sometimes")));
        answers.put("child.someone-helps", interview.given(interview.oneOf("often", "often", "sometimes")));
        answers.put(
                "child.bullied",
                interview.given(
                        interview.occurs(Prevalence.BULLIED)
                                ? "often"
                                : interview.oneOf("never", "never", "sometimes")));
        return answers;
    }

    private static String hungryAtSchool(Interview interview) {
        return switch (interview.household().hunger()) {
            case NONE -> interview.oneOf("never", "never", "sometimes");
            case MODERATE -> "sometimes";
            case SEVERE -> "often";
        };
    }
}
