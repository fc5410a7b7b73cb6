package org.cwtt.intake.submission.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.jspecify.annotations.Nullable;

/// One respondent's completed questionnaire.
///
/// @param id made by the device, so that a repeat is recognised
/// @param roundId such as 2026-T1
/// @param language of the interview
/// @param answers by item code
/// @param timing if the device tells
public record Submission(
        UUID id,
        UUID childId,
        String roundId,
        Questionnaire.Reference questionnaire,
        Language language,
        LocalDate interviewedOn,
        SortedMap<String, Answer> answers,
        @Nullable Timing timing) {
    public Submission {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /// One whose device does not tell how long the interview took.
    public Submission(
            UUID id,
            UUID childId,
            String roundId,
            Questionnaire.Reference questionnaire,
            Language language,
            LocalDate interviewedOn,
            SortedMap<String, Answer> answers) {
        this(id, childId, roundId, questionnaire, language, interviewedOn, answers, null);
    }

    /// The same with other answers.
    Submission with(SortedMap<String, Answer> corrected) {
        return new Submission(id, childId, roundId, questionnaire, language, interviewedOn, corrected, timing);
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
