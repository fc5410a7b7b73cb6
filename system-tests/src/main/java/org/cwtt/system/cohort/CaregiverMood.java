package org.cwtt.system.cohort;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the caregiver says the past week was, in ten items scored 0 to 3.
final class CaregiverMood {
    private static final List<String> ITEMS = List.of(
            "bothered",
            "trouble-focusing",
            "depressed",
            "effort",
            "hopeful",
            "fearful",
            "restless-sleep",
            "happy",
            "lonely",
            "could-not-get-going");

    /// Items of which more is better.
    private static final Set<String> REVERSED = Set.of("hopeful", "happy");

    private static final List<String> DAYS = List.of("rarely", "some", "often", "most");

    /// Shares of the scores 0, 1 and 2; the rest score 3. Assumed: a caregiver in low mood comes to 11.5 on average and
    /// three in four of them to 10 or more, the others to 3.8.
    private static final double[] LOW = {0.30, 0.37, 0.21};

    private static final double[] FAIR = {0.72, 0.20, 0.06};

    private CaregiverMood() {}

    static void put(Interview interview, Map<String, Object> answers) {
        double[] shares = interview.household().caregiverLow() ? LOW : FAIR;
        for (String item : ITEMS) {
            int score = score(shares, interview.chance().nextDouble());
            answers.put("cesd10." + item, interview.given(DAYS.get(REVERSED.contains(item) ? 3 - score : score)));
        }
    }

    private static int score(double[] shares, double ticket) {
        int score = 0;
        double passed = 0;
        for (double share : shares) {
            passed += share;
            score += ticket >= passed ? 1 : 0;
        }
        return score;
    }
}
