package org.cwtt.intake.submission.rest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cwtt.intake.rest.CsvCell;
import org.cwtt.intake.submission.domain.Answer;
import org.cwtt.intake.submission.domain.StoredSubmission;
import org.cwtt.intake.submission.domain.Submission;

/// A submission as lines of CSV, one an answer: questionnaires have different items, and lines have one shape.
final class AnswerLines {
    private static final List<String> COLUMNS = List.of(
            "submissionId",
            "version",
            "state",
            "childId",
            "schoolId",
            "grade",
            "roundId",
            "questionnaire",
            "questionnaireVersion",
            "language",
            "interviewedOn",
            "item",
            "value",
            "absent");

    private AnswerLines() {}

    static String header() {
        return String.join(",", COLUMNS) + "\r\n";
    }

    static String of(StoredSubmission stored) {
        Submission submission = stored.submission();
        String before = cells(
                submission.id(),
                stored.version(),
                stored.state(),
                stored.child().id(),
                stored.child().schoolId(),
                stored.child().grade(),
                submission.roundId(),
                submission.questionnaire().id(),
                submission.questionnaire().version(),
                submission.language(),
                submission.interviewedOn());
        return submission.answers().entrySet().stream()
                .map(answer -> before + "," + answer(answer) + "\r\n")
                .collect(Collectors.joining());
    }

    private static String answer(Map.Entry<String, Answer> answer) {
        return answer.getValue() instanceof Answer.Absent(Answer.Absence reason)
                ? cells(answer.getKey(), "", reason)
                : cells(answer.getKey(), StoredSubmissionView.value(answer.getValue()), "");
    }

    private static String cells(Object... values) {
        return Stream.of(values).map(value -> CsvCell.of(value.toString())).collect(Collectors.joining(","));
    }
}
