package org.cwtt.scoring.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cwtt.scoring.domain.Answer;
import org.cwtt.scoring.domain.Interview;
import org.cwtt.scoring.domain.KnownItems;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.Sex;
import org.cwtt.scoring.domain.Submission;
import org.cwtt.scoring.questionnaires.PublishedQuestionnaires;
import org.cwtt.scoring.rest.EvaluationRequest.EvaluatedSubmission;
import org.cwtt.scoring.rest.EvaluationRequest.QuestionnaireVersion;
import org.jspecify.annotations.Nullable;

/// From the request to submissions; answers that are none are told together.
final class RequestedAnswers {
    private static final int LONGEST_CODE = 80;
    private static final String ENGLISH = "en";
    private static final String ANY_ANSWER =
            "true, false, a number, the code of a choice, or" + " {\"absent\": \"DONT_KNOW\" or \"PREFER_NOT_TO_SAY\"}";

    private final List<WrongAnswer> wrong = new ArrayList<>();
    private final LocalDate today;
    private final KnownItems known;
    private final PublishedQuestionnaires questionnaires;

    private RequestedAnswers(LocalDate today, KnownItems known, PublishedQuestionnaires questionnaires) {
        this.today = today;
        this.known = known;
        this.questionnaires = questionnaires;
    }

    /// An answer that cannot be one.
    record WrongAnswer(String field, String given, String expected) {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem with one entry for each wrong answer
    static List<Submission> submissions(
            EvaluationRequest request, LocalDate today, KnownItems known, PublishedQuestionnaires questionnaires) {
        RequestedAnswers reading = new RequestedAnswers(today, known, questionnaires);
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
        Respondent respondent = Respondent.valueOf(submission.respondent());
        wording(submission, "submissions[" + index + "].wordedIn");
        return new Submission(
                new UUID(0, index + 1L),
                1,
                true,
                respondent,
                interview(request, submission),
                Instant.EPOCH,
                answers(respondent, submission.answers(), "submissions[" + index + "].answers."));
    }

    /// Nobody reads out words that the questionnaire does not have, or that are of another language than the interview.
    private void wording(EvaluatedSubmission submission, String field) {
        String worded = submission.wordedIn();
        if (worded == null || worded.equals(ENGLISH)) {
            return;
        }
        QuestionnaireVersion asked = submission.questionnaire();
        if (!worded.equals(submission.language())) {
            wrong.add(new WrongAnswer(field, quoted(worded), "the language of the interview, or " + ENGLISH));
        } else if (asked != null && !questionnaires.mayBeWordedIn(worded, asked.id(), asked.version())) {
            wrong.add(new WrongAnswer(
                    field, quoted(worded), "a language in which " + asked.id() + " " + asked.version() + " is worded"));
        }
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private Interview interview(EvaluationRequest request, EvaluatedSubmission submission) {
        return new Interview(
                Objects.requireNonNullElse(submission.interviewedOn(), today),
                "",
                Objects.requireNonNullElse(request.grade(), ""),
                Sex.valueOf(request.sex()),
                request.ageInDays(),
                Boolean.TRUE.equals(request.ageEstimated()),
                Objects.requireNonNullElse(submission.language(), ""),
                Objects.requireNonNullElse(submission.wordedIn(), ""));
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
