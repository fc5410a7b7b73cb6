package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.scoring.domain.Answers.caregiver;
import static org.cwtt.scoring.domain.Answers.contentCaregiver;
import static org.cwtt.scoring.domain.Answers.nurse;
import static org.cwtt.scoring.domain.Answers.teacher;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private final Assessment empty = Assessment.empty(new UUID(1, 1), "2026-T1");

    @Test
    void aRepeatChangesNothing() {
        // Given
        Assessment held = empty.with(teacher().as(1, 1).submission());

        // When
        Assessment again = held.with(teacher().as(1, 1).submission());

        // Then
        assertThat(again).isSameAs(held);
        assertThat(again.sequence()).isEqualTo(1);
    }

    @Test
    void aCorrectionTakesThePlaceOfTheOlderVersion() {
        // Given
        Assessment held = empty.with(
                caregiver().as(1, 1).hunger("never", "never", "never").submission());

        // When
        Assessment corrected =
                held.with(caregiver().as(1, 2).hunger("often", "often", "often").submission());

        // Then
        assertThat(corrected.sequence()).isEqualTo(2);
        assertThat(corrected.standing())
                .singleElement()
                .satisfies(one -> assertThat(one.version()).isEqualTo(2));
    }

    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        // Given
        Assessment held = empty.with(teacher().as(1, 2).submission());

        // When
        Assessment later = held.with(teacher().as(1, 1).submission());

        // Then
        assertThat(later).isSameAs(held);
    }

    @Test
    void aWithdrawnSubmissionNoLongerCountsAndStaysKnown() {
        // Given
        Assessment held = empty.with(contentCaregiver().as(1, 1).submission());

        // When
        Assessment withdrawn = held.with(caregiver().as(1, 2).withdrawn().submission())
                .with(contentCaregiver().as(1, 1).submission());

        // Then
        assertThat(withdrawn.standing()).isEmpty();
        assertThat(withdrawn.sequence()).isEqualTo(2);
        assertThat(withdrawn.latestInterview().grade()).isEqualTo("2");
    }

    @Test
    void theFactsAreThoseOfTheLatestInterview() {
        // Given
        Submission early = teacher().as(1, 1).on("2026-02-03").inGrade("1").submission();
        Submission late = nurse().as(2, 1).on("2026-02-10").inGrade("2").submission();

        // When
        Assessment assessment = empty.with(late).with(early);

        // Then
        assertThat(assessment.latestInterview().grade()).isEqualTo("2");
    }

    @Test
    void itChangedWhenTheNewestSubmissionWasReceived() {
        // Given
        Submission early = teacher().as(1, 1).receivedAt("2026-02-03T10:00:00Z").submission();
        Submission late = nurse().as(2, 1).receivedAt("2026-02-03T11:00:00Z").submission();

        // When
        Assessment assessment = empty.with(late).with(early);

        // Then
        assertThat(assessment.changedAt()).isEqualTo(Instant.parse("2026-02-03T11:00:00Z"));
    }

    @Test
    void anotherRulesetIsAChangeAndTheSameOneIsNone() {
        // Given
        RulesetVersion first = new RulesetVersion("reference", "1.0.0");
        Assessment held = empty.scoredUnder(first).with(teacher().as(1, 1).submission());

        // When
        Assessment rescored = held.scoredUnder(new RulesetVersion("reference", "1.1.0"));

        // Then
        assertThat(held.sequence()).isEqualTo(1);
        assertThat(held.scoredUnder(first)).isSameAs(held);
        assertThat(rescored.sequence()).isEqualTo(2);
        assertThat(rescored.ruleset()).isEqualTo("reference:1.1.0");
        assertThat(rescored.submissions()).isEqualTo(held.submissions());
    }

    @Test
    void whatBelongsToTheStatutoryLaneIsNotKept() {
        // Given
        Submission suspecting = teacher()
                .absent(1, 50, 1)
                .answers("protection.suspected-abuse", true)
                .answers("protection.suspected-abuse-kind", "sexual")
                .submission();

        // When
        Assessment assessment = empty.with(suspecting);

        // Then
        assertThat(assessment.standing().getFirst().answers().keySet())
                .noneMatch(StatutoryTriggers::concern)
                .contains("attendance.days-absent");
        assertThat(StatutoryTriggers.raisedBy(suspecting, suspecting.receivedAt()))
                .hasSize(1);
    }
}
