package org.cwtt.intake.submission.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.cwtt.intake.questionnaire.domain.Questionnaire;

/// One respondent's completed questionnaire.
///
/// @param id made by the device, so that a repeat is recognised
/// @param roundId such as 2026-T1
/// @param language of the interview
/// @param answers by item code
public record Submission(
        UUID id,
        UUID childId,
        String roundId,
        Questionnaire.Reference questionnaire,
        Language language,
        LocalDate interviewedOn,
        SortedMap<String, Answer> answers) {
    public Submission {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /// The same with other answers.
    Submission with(SortedMap<String, Answer> corrected) {
        return new Submission(id, childId, roundId, questionnaire, language, interviewedOn, corrected);
    }

    /// The official spoken languages, by ISO 639 code.
    public enum Language {
        en,
        af,
        zu,
        xh,
        st,
        tn,
        nso,
        ts,
        ss,
        ve,
        nr
    }
}
