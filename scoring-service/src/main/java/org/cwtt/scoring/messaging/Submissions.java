package org.cwtt.scoring.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cwtt.messaging.UnreadableEventException;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.schemas.intake.SubmissionState;
import org.cwtt.scoring.domain.Answer;
import org.cwtt.scoring.domain.Interview;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.Sex;
import org.cwtt.scoring.domain.Submission;

/// From the contract to the domain.
final class Submissions {
    private Submissions() {}

    /// @throws UnreadableEventException when the event says something that this version does not understand
    static Submission from(SubmissionReceived event) {
        boolean standing = standing(event.getState());
        return new Submission(
                event.getSubmissionId(),
                event.getVersion(),
                standing,
                respondent(event),
                new Interview(
                        event.getInterviewedOn(),
                        event.getSchoolId(),
                        event.getGrade(),
                        Sex.valueOf(event.getSex().name()),
                        event.getAgeInDays(),
                        event.getAgeEstimated(),
                        event.getLanguage(),
                        Objects.requireNonNullElse(event.getWordedIn(), "")),
                event.getReceivedAt(),
                standing ? answers(event.getAnswers()) : Map.of());
    }

    private static boolean standing(SubmissionState state) {
        return switch (state) {
            case STANDING -> true;
            case WITHDRAWN -> false;
            case UNKNOWN -> throw new UnreadableEventException("The state of the submission is not known here");
        };
    }

    private static Respondent respondent(SubmissionReceived event) {
        return switch (event.getRespondent()) {
            case CHILD -> Respondent.CHILD;
            case CAREGIVER -> Respondent.CAREGIVER;
            case TEACHER -> Respondent.TEACHER;
            case HEALTH_PRACTITIONER -> Respondent.HEALTH_PRACTITIONER;
            case UNKNOWN -> throw new UnreadableEventException("The kind of respondent is not known here");
        };
    }

    private static Map<String, Answer> answers(List<org.cwtt.schemas.intake.Answer> given) {
        Map<String, Answer> answers = HashMap.newHashMap(given.size());
        for (org.cwtt.schemas.intake.Answer answer : given) {
            answers.put(answer.getItem(), answer(answer));
        }
        return answers;
    }

    private static Answer answer(org.cwtt.schemas.intake.Answer answer) {
        return switch (answer.getValue()) {
            case Boolean truth -> new Answer.Truth(truth);
            case Double quantity -> new Answer.Quantity(quantity);
            case String code -> new Answer.Choice(code);
            case null -> absence(answer);
            default -> throw new UnreadableEventException("The answer to " + answer.getItem() + " is of no known kind");
        };
    }

    /// Why there is no value; a reason that is not known here is still an absence.
    private static Answer absence(org.cwtt.schemas.intake.Answer answer) {
        return "PREFER_NOT_TO_SAY".equals(answer.getAbsent())
                ? Answer.Absence.PREFER_NOT_TO_SAY
                : Answer.Absence.DONT_KNOW;
    }
}
