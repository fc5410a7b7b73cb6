package org.cwtt.intake.submission.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.submission.ReadSubmission;
import org.cwtt.intake.submission.domain.Answer;
import org.cwtt.intake.submission.domain.StoredSubmission;
import org.cwtt.intake.submission.domain.Submission;
import org.cwtt.intake.submission.domain.SubmissionChange;

/// A submission as it stands.
///
/// @param childId whose record it is in
public record StoredSubmissionView(
        UUID id,
        int version,
        StoredSubmission.State state,
        UUID childId,
        String roundId,
        Questionnaire.Reference questionnaire,
        Submission.Language language,
        LocalDate interviewedOn,
        Instant receivedAt,
        String schoolId,
        String grade,
        Map<String, Object> answers,
        List<SubmissionChange.Made> changes) {
    static StoredSubmissionView from(ReadSubmission.Shown shown) {
        StoredSubmission stored = shown.stored();
        Submission submission = stored.submission();
        Map<String, Object> answers = new LinkedHashMap<>();
        submission.answers().forEach((item, answer) -> answers.put(item, value(answer)));
        return new StoredSubmissionView(
                submission.id(),
                stored.version(),
                stored.state(),
                stored.child().id(),
                submission.roundId(),
                submission.questionnaire(),
                submission.language(),
                submission.interviewedOn(),
                stored.receivedAt(),
                stored.child().schoolId(),
                stored.child().grade(),
                answers,
                shown.changes());
    }

    /// An answer as it came in.
    static Object value(Answer answer) {
        return switch (answer) {
            case Answer.Flag(boolean value) -> value;
            case Answer.Number(double value) -> value;
            case Answer.Text(String value) -> value;
            case Answer.Absent(Answer.Absence reason) -> Map.of("absent", reason.name());
            case Answer.Unreadable(String given) -> given;
        };
    }
}
