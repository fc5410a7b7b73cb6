package org.cwtt.system.cohort;

import java.util.Map;
import java.util.random.RandomGenerator;

/// An interview about a child in given circumstances: what all four respondents have in common.
record Interview(Child child, Circumstances circumstances, double ageInMonths, RandomGenerator chance) {
    private static final Map<String, String> DONT_KNOW = Map.of("absent", "DONT_KNOW");
    private static final Map<String, String> PREFER_NOT_TO_SAY = Map.of("absent", "PREFER_NOT_TO_SAY");

    Household household() {
        return circumstances.household();
    }

    /// The answer, or now and then why it is not given.
    Object given(Object answer) {
        return occurs(Prevalence.ANSWER_NOT_GIVEN) ? chance.nextBoolean() ? DONT_KNOW : PREFER_NOT_TO_SAY : answer;
    }

    boolean occurs(double share) {
        return chance.nextDouble() < share;
    }

    String oneOf(String... choices) {
        return choices[chance.nextInt(choices.length)];
    }

    /// Whether a teacher or nurse suspects abuse, and of what kind.
    void putSuspicion(Map<String, Object> answers) {
        boolean suspected = occurs(Prevalence.SUSPECTED_ABUSE);
        answers.put("protection.suspected-abuse", suspected);
        if (suspected) {
            answers.put("protection.suspected-abuse-kind", oneOf("physical", "sexual", "emotional", "neglect"));
        }
    }
}
