package org.cwtt.scoring.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of one completed questionnaire by one respondent.
///
/// @param version 1, and one more with every correction, withdrawal or reassignment
/// @param standing false once withdrawn: its answers no longer count
/// @param answers by item code; an item that was not asked is not among them
public record Submission(
        UUID id,
        int version,
        boolean standing,
        Respondent respondent,
        Interview interview,
        Instant receivedAt,
        Map<String, Answer> answers) {

    public Submission {
        answers = Map.copyOf(answers);
    }

    /// The value given to an item; none when it was not asked or the respondent gave no value.
    public @Nullable Answer valueOf(String item) {
        Answer answer = answers.get(item);
        return answer instanceof Answer.Absence ? null : answer;
    }

    /// The number given to an item, if one was given.
    public @Nullable Double quantityOf(String item) {
        return answers.get(item) instanceof Answer.Quantity(double value) ? value : null;
    }

    /// The same without what belongs to the statutory lane: no scale looks at it, and nothing but the trigger tells of
    /// it.
    public Submission withoutStatutoryAnswers() {
        if (answers.keySet().stream().noneMatch(StatutoryTriggers::concern)) {
            return this;
        }
        Map<String, Answer> ordinary = new HashMap<>(answers);
        ordinary.keySet().removeIf(StatutoryTriggers::concern);
        return new Submission(id, version, standing, respondent, interview, receivedAt, ordinary);
    }

    /// True when at least one of the items was put to the respondent.
    public boolean asks(List<String> items) {
        for (String item : items) {
            if (answers.containsKey(item)) {
                return true;
            }
        }
        return false;
    }
}
