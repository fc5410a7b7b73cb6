package org.cwtt.intake.submission.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.cwtt.intake.rest.Problem;
import org.cwtt.intake.submission.domain.Outcome;

/// What became of a submission, in the terms of HTTP.
sealed interface Verdict {
    record Stored(int status, Receipt receipt) implements Verdict {}

    record Refused(HttpProblem problem) implements Verdict {}

    static Verdict of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted stored ->
                new Stored(201, new Receipt(stored.id(), stored.version(), stored.receivedAt()));
            case Outcome.Repeated stored ->
                new Stored(200, new Receipt(stored.id(), stored.version(), stored.receivedAt()));
            case Outcome.OtherContent refused -> new Refused(Refusal.otherContent(refused.id()));
            case Outcome.ChildNotFound refused -> new Refused(Problem.notFound("child", refused.childId()));
            case Outcome.QuestionnaireUnknown refused ->
                new Refused(Refusal.questionnaireUnknown(refused.questionnaire()));
            case Outcome.WrongAnswers refused -> new Refused(Refusal.wrongAnswers(refused.wrong()));
            case Outcome.RoundUnknown refused -> new Refused(Refusal.roundUnknown(refused.roundId()));
            case Outcome.OutsideRound refused -> new Refused(Refusal.outsideRound(refused));
            case Outcome.BeforeBirth refused -> new Refused(Refusal.beforeBirth(refused));
            case Outcome.InTheFuture refused -> new Refused(Refusal.inTheFuture(refused));
            case Outcome.NotStored fault -> new Refused(Refusal.notStored(fault.id()));
        };
    }
}
