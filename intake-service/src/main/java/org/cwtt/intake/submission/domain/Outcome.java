package org.cwtt.intake.submission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.questionnaire.domain.Questionnaire;

/// What becomes of a submission that is brought in, each refusal with its reason.
public sealed interface Outcome {
    /// Stored and announced.
    record Accepted(UUID id, int version, Instant receivedAt) implements Outcome {}

    /// The same was stored before: the first answer once more.
    record Repeated(UUID id, int version, Instant receivedAt) implements Outcome {}

    /// Something else was stored under this id.
    record OtherContent(UUID id) implements Outcome {}

    /// There is no such child within the bringer's areas.
    record ChildNotFound(UUID childId) implements Outcome {}

    record QuestionnaireUnknown(Questionnaire.Reference questionnaire) implements Outcome {}

    record WrongAnswers(List<WrongAnswer> wrong) implements Outcome {}

    record RoundUnknown(String roundId) implements Outcome {}

    record OutsideRound(String roundId, LocalDate interviewedOn, Finding.Period round) implements Outcome {}

    record BeforeBirth(LocalDate interviewedOn) implements Outcome {}

    record InTheFuture(LocalDate interviewedOn, LocalDate today) implements Outcome {}

    /// It is sound, but could not be stored, and sending it again will not mend that: a fault of the service.
    record NotStored(UUID id) implements Outcome {}
}
