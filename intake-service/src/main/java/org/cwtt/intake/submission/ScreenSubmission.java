package org.cwtt.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.persistence.Questionnaires;
import org.cwtt.intake.submission.domain.AnswerCheck;
import org.cwtt.intake.submission.domain.Outcome;
import org.cwtt.intake.submission.domain.Submission;
import org.cwtt.intake.submission.domain.WrongAnswer;

/// Refuses what is wrong in itself, before a transaction is spent on it.
@ApplicationScoped
public class ScreenSubmission {
    private final Questionnaires questionnaires;
    private final Clock clock;

    ScreenSubmission(Questionnaires questionnaires, Clock clock) {
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /// Why the submission is refused; empty if nothing is wrong with it in itself.
    public Optional<Outcome> refusal(Submission submission) {
        LocalDate today = LocalDate.now(clock);
        if (submission.interviewedOn().isAfter(today)) {
            return Optional.of(new Outcome.InTheFuture(submission.interviewedOn(), today));
        }
        Optional<Questionnaire> questionnaire = questionnaires.find(submission.questionnaire());
        if (questionnaire.isEmpty()) {
            return Optional.of(new Outcome.QuestionnaireUnknown(submission.questionnaire()));
        }
        List<WrongAnswer> wrong = AnswerCheck.wrong(questionnaire.get(), submission.answers());
        return wrong.isEmpty() ? Optional.empty() : Optional.of(new Outcome.WrongAnswers(wrong));
    }
}
