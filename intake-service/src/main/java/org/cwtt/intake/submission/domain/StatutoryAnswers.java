package org.cwtt.intake.submission.domain;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The answers that belong to the statutory lane (Children's Act 38 of 2005, s110): whoever brought a submission in
/// reads them back, and nobody else. Code, not data, as in scoring: no questionnaire can take them out of it.
public final class StatutoryAnswers {
    private static final String SUSPECTED_ABUSE = "protection.suspected-abuse";

    private StatutoryAnswers() {}

    /// True for the items that belong to the statutory lane alone.
    public static boolean concern(String item) {
        return item.startsWith(SUSPECTED_ABUSE);
    }

    /// The others.
    static SortedMap<String, Answer> without(SortedMap<String, Answer> answers) {
        SortedMap<String, Answer> ordinary = new TreeMap<>(answers);
        ordinary.keySet().removeIf(StatutoryAnswers::concern);
        return ordinary;
    }

    /// Which of these belong to the lane.
    public static List<String> among(SortedMap<String, Answer> answers) {
        return answers.keySet().stream().filter(StatutoryAnswers::concern).toList();
    }

    /// A correction by somebody who does not see them leaves them as they stand.
    static SortedMap<String, Answer> keptBy(SortedMap<String, Answer> correction, SortedMap<String, Answer> standing) {
        SortedMap<String, Answer> answers = without(correction);
        standing.forEach((item, answer) -> {
            if (concern(item)) {
                answers.put(item, answer);
            }
        });
        return answers;
    }
}
