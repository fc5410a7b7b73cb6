package org.cwtt.system.cohort;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// One respondent's completed questionnaire, in the shape the front door takes.
///
/// @param answers by item code: a boolean, a number, a choice, or an object that says why there is none
public record Submission(
        UUID id,
        UUID childId,
        String roundId,
        Questionnaire questionnaire,
        String language,
        LocalDate interviewedOn,
        Map<String, Object> answers) {

    /// A questionnaire version.
    public record Questionnaire(String id, int version) {}
}
