package org.cwtt.intake.submission.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.intake.submission.domain.Submitted.INTERVIEW;
import static org.cwtt.intake.submission.domain.Submitted.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cwtt.intake.child.domain.Sex;
import org.cwtt.intake.submission.domain.Answer.Flag;
import org.cwtt.intake.submission.domain.Finding.Period;
import org.cwtt.intake.submission.domain.Finding.Standing;
import org.cwtt.intake.submission.domain.Finding.Subject;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final Subject CHILD =
            new Subject(UUID.randomUUID(), LocalDate.of(2018, 3, 4), false, Sex.FEMALE, "799000001", "1");
    private static final Period ROUND = new Period(LocalDate.of(2026, 1, 14), LocalDate.of(2026, 3, 27));
    private static final Instant THEN = Instant.parse("2026-02-03T10:00:00Z");
    private static final Submission SUBMISSION = answering(Map.of("a", new Flag(true)));

    @Test
    void whatWasStoredNowIsAccepted() {
        assertThat(new Finding(CHILD, ROUND, null, THEN).judge(SUBMISSION))
                .contains(new Outcome.Accepted(SUBMISSION.id(), 1, THEN));
    }

    @Test
    void theSameAgainGetsTheFirstAnswerWhateverHasChangedSince() {
        // Given
        Standing standing = new Standing(1, THEN, ContentHash.of(SUBMISSION));

        // When
        var outcome = new Finding(null, null, standing, null).judge(SUBMISSION);

        // Then
        assertThat(outcome).contains(new Outcome.Repeated(SUBMISSION.id(), 1, THEN));
    }

    @Test
    void otherContentUnderTheSameIdIsRefused() {
        // Given
        Standing standing = new Standing(1, THEN, ContentHash.of(answering(Map.of("a", new Flag(false)))));

        // When
        var outcome = new Finding(CHILD, ROUND, standing, null).judge(SUBMISSION);

        // Then
        assertThat(outcome).contains(new Outcome.OtherContent(SUBMISSION.id()));
    }

    @Test
    void aChildOutsideTheAreasIsNotFound() {
        assertThat(new Finding(null, ROUND, null, null).judge(SUBMISSION))
                .contains(new Outcome.ChildNotFound(SUBMISSION.childId()));
    }

    @Test
    void anUnknownRoundIsRefused() {
        assertThat(new Finding(CHILD, null, null, null).judge(SUBMISSION))
                .contains(new Outcome.RoundUnknown("2026-T1"));
    }

    @Test
    void anInterviewOutsideTheRoundIsRefused() {
        // Given
        Period later = new Period(INTERVIEW.plusDays(1), INTERVIEW.plusDays(50));

        // When
        var outcome = new Finding(CHILD, later, null, null).judge(SUBMISSION);

        // Then
        assertThat(outcome).contains(new Outcome.OutsideRound("2026-T1", INTERVIEW, later));
    }

    @Test
    void theFirstAndTheLastDayBelongToTheRound() {
        // Given
        Period oneDay = new Period(INTERVIEW, INTERVIEW);

        // When
        var outcome = new Finding(CHILD, oneDay, null, THEN).judge(SUBMISSION);

        // Then
        assertThat(outcome).contains(new Outcome.Accepted(SUBMISSION.id(), 1, THEN));
    }

    @Test
    void anInterviewBeforeBirthIsRefused() {
        // Given
        Subject unborn = new Subject(UUID.randomUUID(), INTERVIEW.plusDays(1), false, Sex.MALE, "799000001", "1");

        // When
        var outcome = new Finding(unborn, ROUND, null, null).judge(SUBMISSION);

        // Then
        assertThat(outcome).contains(new Outcome.BeforeBirth(INTERVIEW));
    }

    @Test
    void whereAnotherCameInBetweenThereIsNoOutcomeYet() {
        assertThat(new Finding(CHILD, ROUND, null, null).judge(SUBMISSION)).isEmpty();
    }

    @Test
    void ageIsInCompletedDaysOverLeapYears() {
        assertThat(CHILD.ageInDays(LocalDate.of(2026, 2, 3))).isEqualTo(2893);
    }
}
