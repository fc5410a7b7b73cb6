package org.cwtt.scoring.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.scoring.domain.Answer;
import org.cwtt.scoring.domain.Interview;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.Sex;
import org.cwtt.scoring.domain.Submission;
import org.cwtt.scoring.rest.EvaluationRequest.EvaluatedSubmission;
import org.jspecify.annotations.Nullable;

/// From the request to submissions; answers that are none are told together.
final class RequestedAnswers {
    private static final int LONGEST_CODE = 80;

    private final List<WrongAnswer> wrong = new ArrayList<>();
    private final LocalDate today;

    private RequestedAnswers(LocalDate today) {
        this.today = today;
    }

    /// An answer that cannot be one.
    record WrongAnswer(String field, String given, String expected) {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem with one entry for each wrong answer
    static List<Submission> submissions(EvaluationRequest request, LocalDate today) {
        RequestedAnswers reading = new RequestedAnswers(today);
        List<Submission> submissions = new ArrayList<>();
        for (EvaluatedSubmission submission : request.submissions()) {
            submissions.add(reading.submission(request, submission, submissions.size()));
        }
        if (!reading.wrong.isEmpty()) {
            throw Problems.wrongAnswers(reading.wrong);
        }
        return submissions;
    }

    private Submission submission(EvaluationRequest request, EvaluatedSubmission submission, int index) {
        String grade = request.grade() == null ? "" : request.grade();
        String language = submission.language() == null ? "" : submission.language();
        LocalDate day = submission.interviewedOn() == null ? today : submission.interviewedOn();
        return new Submission(
                new UUID(0, index + 1L),
                1,
                true,
                Respondent.valueOf(submission.respondent()),
                new Interview(day, "", grade, Sex.valueOf(request.sex()), request.ageInDays(), language),
                Instant.EPOCH,
                answers(submission.answers(), "submissions[" + index + "].answers."));
    }

    private Map<String, Answer> answers(Map<String, JsonNode> given, String place) {
        Map<String, Answer> answers = new HashMap<>();
        given.forEach((item, value) -> {
            Answer answer = answer(value);
            if (answer == null) {
                String shown = value.toString();
                wrong.add(new WrongAnswer(
                        place + item,
                        shown.substring(0, Math.min(shown.length(), LONGEST_CODE)),
                        "true, false, a number, the code of a choice, or {\"absent\": \"DONT_KNOW\" or"
                                + " \"PREFER_NOT_TO_SAY\"}"));
            } else {
                answers.put(item, answer);
            }
        });
        return answers;
    }

    private static @Nullable Answer answer(JsonNode value) {
        if (value.isBoolean()) {
            return new Answer.Truth(value.booleanValue());
        }
        if (value.isNumber() && Double.isFinite(value.doubleValue())) {
            return new Answer.Quantity(value.doubleValue());
        }
        if (value.isTextual() && value.textValue().length() <= LONGEST_CODE) {
            return new Answer.Choice(value.textValue());
        }
        return value.isObject() && value.size() == 1 ? absence(value.path("absent")) : null;
    }

    private static @Nullable Answer absence(JsonNode reason) {
        for (Answer.Absence absence : Answer.Absence.values()) {
            if (absence.name().equals(reason.textValue())) {
                return absence;
            }
        }
        return null;
    }
}
