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
import org.cwtt.scoring.domain.KnownItems;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.Sex;
import org.cwtt.scoring.domain.Submission;
import org.cwtt.scoring.rest.EvaluationRequest.EvaluatedSubmission;
import org.jspecify.annotations.Nullable;

/// From the request to submissions; answers that are none are told together.
final class RequestedAnswers {
    private static final int LONGEST_CODE = 80;
    private static final String ANY_ANSWER =
            "true, false, a number, the code of a choice, or" + " {\"absent\": \"DONT_KNOW\" or \"PREFER_NOT_TO_SAY\"}";

    private final List<WrongAnswer> wrong = new ArrayList<>();
    private final LocalDate today;
    private final KnownItems known;

    private RequestedAnswers(LocalDate today, KnownItems known) {
        this.today = today;
        this.known = known;
    }

    /// An answer that cannot be one.
    record WrongAnswer(String field, String given, String expected) {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem with one entry for each wrong answer
    static List<Submission> submissions(EvaluationRequest request, LocalDate today, KnownItems known) {
        RequestedAnswers reading = new RequestedAnswers(today, known);
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
        Respondent respondent = Respondent.valueOf(submission.respondent());
        LocalDate day = submission.interviewedOn() == null ? today : submission.interviewedOn();
        return new Submission(
                new UUID(0, index + 1L),
                1,
                true,
                respondent,
                new Interview(day, "", grade, Sex.valueOf(request.sex()), request.ageInDays(), language),
                Instant.EPOCH,
                answers(respondent, submission.answers(), "submissions[" + index + "].answers."));
    }

    private Map<String, Answer> answers(Respondent respondent, Map<String, JsonNode> given, String place) {
        Map<String, Answer> answers = new HashMap<>();
        given.forEach((item, value) -> {
            Answer answer = answer(value);
            if (answer == null) {
                wrong.add(wrong(place + item, value, ANY_ANSWER));
            } else {
                known.expectedInstead(respondent, item, answer)
                        .ifPresent(expected -> wrong.add(wrong(place + item, value, expected)));
                answers.put(item, answer);
            }
        });
        return answers;
    }

    private static WrongAnswer wrong(String field, JsonNode value, String expected) {
        String shown = value.toString();
        return new WrongAnswer(field, shown.substring(0, Math.min(shown.length(), LONGEST_CODE)), expected);
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
