package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All submissions of an assessment, by who answered. A rule looks only at those who answer what it is about.
final class AllAnswered {
    private final Map<Respondent, List<Answered>> byRespondent = new EnumMap<>(Respondent.class);

    void add(Answered answered) {
        byRespondent
                .computeIfAbsent(answered.respondent(), _ -> new ArrayList<>(1))
                .add(answered);
    }

    Set<Respondent> respondents() {
        return Collections.unmodifiableSet(byRespondent.keySet());
    }

    /// Those of one of the respondents, in the order of the respondents, then as they were added.
    List<Answered> by(Set<Respondent> respondents) {
        if (respondents.size() == 1) {
            return byRespondent.getOrDefault(respondents.iterator().next(), List.of());
        }
        List<Answered> found = new ArrayList<>(byRespondent.size());
        byRespondent.forEach((respondent, answered) -> {
            if (respondents.contains(respondent)) {
                found.addAll(answered);
            }
        });
        return found;
    }
}
