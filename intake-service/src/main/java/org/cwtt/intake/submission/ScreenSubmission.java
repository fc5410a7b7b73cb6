package org.cwtt.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.persistence.Questionnaires;
import org.cwtt.intake.submission.domain.AnswerCheck;
import org.cwtt.intake.submission.domain.Outcome;
import org.cwtt.intake.submission.domain.Submission;
import org.cwtt.intake.submission.domain.WrongAnswer;

/// Refuses what is wrong in itself, before a transaction is spent on it.
@ApplicationScoped
public class ScreenSubmission {
    /// What rounds and questionnaires are named like. Nothing else is asked for in the database.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,79}");

    /// No child of a school was born before; and not every earlier date is one that the database can hold.
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

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
        if (submission.interviewedOn().isBefore(EARLIEST)) {
            return Optional.of(new Outcome.BeforeBirth(submission.interviewedOn()));
        }
        if (!isName(submission.roundId())) {
            return Optional.of(new Outcome.RoundUnknown(submission.roundId()));
        }
        Optional<Questionnaire> questionnaire = Optional.of(submission.questionnaire())
                .filter(named -> isName(named.id()))
                .flatMap(questionnaires::find);
        if (questionnaire.isEmpty()) {
            return Optional.of(new Outcome.QuestionnaireUnknown(submission.questionnaire()));
        }
        List<WrongAnswer> wrong = AnswerCheck.wrong(questionnaire.get(), submission.answers());
        return wrong.isEmpty() ? Optional.empty() : Optional.of(new Outcome.WrongAnswers(wrong));
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
