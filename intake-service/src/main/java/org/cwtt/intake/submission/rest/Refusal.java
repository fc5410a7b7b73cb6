package org.cwtt.intake.submission.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.rest.Problem;
import org.cwtt.intake.submission.domain.Outcome;
import org.cwtt.intake.submission.domain.WrongAnswer;

/// The problem by which a refused submission is answered.
final class Refusal {
    private Refusal() {}

    static HttpProblem otherContent(UUID id) {
        return Problem.of(409, "other-content", "Other content is stored under this id")
                .with("id", id)
                .build();
    }

    static HttpProblem questionnaireUnknown(Questionnaire.Reference questionnaire) {
        return unprocessable("questionnaire-unknown", "This version of the questionnaire is not published")
                .with("questionnaire", questionnaire)
                .build();
    }

    static HttpProblem wrongAnswers(List<WrongAnswer> wrong) {
        return unprocessable("wrong-answers", "Answers do not fit the questionnaire")
                .with("errors", wrong)
                .build();
    }

    static HttpProblem roundUnknown(String roundId) {
        return unprocessable("round-unknown", "There is no such round")
                .with("roundId", roundId)
                .build();
    }

    static HttpProblem outsideRound(Outcome.OutsideRound refused) {
        return unprocessable("interview-outside-round", "The interview was not held within the round")
                .with("interviewedOn", refused.interviewedOn())
                .with("opensOn", refused.round().opensOn())
                .with("closesOn", refused.round().closesOn())
                .build();
    }

    static HttpProblem beforeBirth(Outcome.BeforeBirth refused) {
        return unprocessable("interview-before-birth", "The child was not born on the day of the interview")
                .with("interviewedOn", refused.interviewedOn())
                .build();
    }

    static HttpProblem inTheFuture(Outcome.InTheFuture refused) {
        return unprocessable("interview-in-the-future", "The day of the interview has not come yet")
                .with("interviewedOn", refused.interviewedOn())
                .with("today", refused.today())
                .build();
    }

    static HttpProblem notStored(UUID id) {
        return Problem.of(500, "internal-server-error", "The submission could not be stored")
                .with("id", id)
                .build();
    }

    private static HttpProblem.Builder unprocessable(String name, String title) {
        return Problem.of(Problem.UNPROCESSABLE, name, title);
    }
}
