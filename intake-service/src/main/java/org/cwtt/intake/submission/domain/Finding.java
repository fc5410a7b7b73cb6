package org.cwtt.intake.submission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.child.domain.Sex;
import org.jspecify.annotations.Nullable;

/// What the database held when a submission came in.
///
/// @param child the child, if there is one within the bringer's areas
/// @param round the dates of the round, if there is one
/// @param standing what was stored under the same id before
/// @param storedAt when this submission was stored, if it was stored now
public record Finding(
        @Nullable Subject child,
        @Nullable Period round,
        @Nullable Standing standing,
        @Nullable Instant storedAt) {
    /// The child, as on the day of the interview.
    ///
    /// @param id whose record the submission goes into: another id than was sent, where that one was merged
    /// @param birthDateEstimated whether nobody knows the day, and the date is a guess
    public record Subject(
            UUID id, LocalDate birthDate, boolean birthDateEstimated, Sex sex, String schoolId, String grade) {
        /// Completed days of life on that day.
        public int ageInDays(LocalDate day) {
            return Math.toIntExact(ChronoUnit.DAYS.between(birthDate, day));
        }

        /// The same child, as far as scoring can tell, under another id.
        Subject under(UUID otherId) {
            return new Subject(otherId, birthDate, birthDateEstimated, sex, schoolId, grade);
        }
    }

    /// The first and the last day of a round.
    public record Period(LocalDate opensOn, LocalDate closesOn) {
        boolean contains(LocalDate day) {
            return !day.isBefore(opensOn) && !day.isAfter(closesOn);
        }
    }

    /// A submission that was stored before.
    public record Standing(int version, Instant receivedAt, byte[] contentHash) {}

    /// What becomes of the submission. Empty when another one with its id came in between: look again.
    ///
    /// What was stored before is answered first, so that a repeat gets the first answer whatever has changed since.
    public Optional<Outcome> judge(Submission submission) {
        LocalDate day = submission.interviewedOn();
        if (standing != null) {
            return Optional.of(
                    Arrays.equals(standing.contentHash(), ContentHash.of(submission))
                            ? new Outcome.Repeated(submission.id(), standing.version(), standing.receivedAt())
                            : new Outcome.OtherContent(submission.id()));
        }
        if (child == null) {
            return Optional.of(new Outcome.ChildNotFound(submission.childId()));
        }
        if (round == null) {
            return Optional.of(new Outcome.RoundUnknown(submission.roundId()));
        }
        if (!round.contains(day)) {
            return Optional.of(new Outcome.OutsideRound(submission.roundId(), day, round));
        }
        if (day.isBefore(child.birthDate())) {
            return Optional.of(new Outcome.BeforeBirth(day));
        }
        return Optional.ofNullable(storedAt).map(at -> new Outcome.Accepted(submission.id(), 1, at));
    }
}
