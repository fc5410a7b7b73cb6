package org.cwtt.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatutoryReportTest {
    private static final Instant SATURDAY = Instant.parse("2026-02-07T16:00:00Z");
    private static final UUID CHILD = new UUID(0, 2);
    private static final UUID SURVIVOR = new UUID(0, 4);
    private static final UUID NURSE = new UUID(0, 5);
    private static final UUID ANOTHER = new UUID(0, 6);

    @Test
    void itIsDueIn24HoursRoundTheClock() {
        // When
        StatutoryReport report = due();

        // Then
        assertThat(report.dueAt()).isEqualTo(Instant.parse("2026-02-08T16:00:00Z"));
        assertThat(report.isOverdue(report.dueAt())).isFalse();
        assertThat(report.isOverdue(report.dueAt().plusSeconds(1))).isTrue();
    }

    @Test
    void aPersonSaysThatItWasMade() {
        // When
        StatutoryReport report = due().submitted(new Cause("protection-officer", SATURDAY.plusSeconds(60), null));

        // Then
        assertThat(report.state()).isEqualTo(StatutoryState.SUBMITTED);
        assertThat(report.version()).isEqualTo(2);
        assertThat(report.submittedBy()).isEqualTo("protection-officer");
    }

    @Test
    void saidAgainItStaysAsItWas() {
        // Given
        StatutoryReport submitted = due().submitted(new Cause("one", SATURDAY, null));

        // When
        StatutoryReport again = submitted.submitted(new Cause("another", SATURDAY.plusSeconds(60), null));

        // Then
        assertThat(again).isEqualTo(submitted);
    }

    @Test
    void whenTheTimeHasPassedItIsEscalatedOnceAndCanStillBeMade() {
        // Given
        StatutoryReport due = due();
        assertThat(due.escalated(due.dueAt())).isEqualTo(due);

        // When
        StatutoryReport escalated = due.escalated(due.dueAt().plusSeconds(1));

        // Then
        assertThat(escalated.state()).isEqualTo(StatutoryState.ESCALATED);
        assertThat(escalated.version()).isEqualTo(2);
        assertThat(escalated.escalated(due.dueAt().plusSeconds(2))).isEqualTo(escalated);
        assertThat(escalated.submitted(new Cause("officer", SATURDAY, null)).state())
                .isEqualTo(StatutoryState.SUBMITTED);
    }

    @Test
    void itFollowsItsSubmissionIntoAnotherChildsRecord() {
        // Given
        StatutoryReport due = due();

        // When
        StatutoryReport moved = due.following(trigger(SURVIVOR, 3, null));

        // Then
        assertThat(moved.childId()).isEqualTo(SURVIVOR);
        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.reporter()).isEqualTo(NURSE);
        assertThat(moved.following(trigger(CHILD, 2, null))).isEqualTo(moved);
        assertThat(moved.following(trigger(CHILD, 5, null)).childId()).isEqualTo(CHILD);
    }

    @Test
    void whicheverVersionIsHeardFirstTheReporterAndTheEarlierTimeStand() {
        // Given
        StatutoryReport moved = StatutoryReport.due(trigger(SURVIVOR, 3, null, SATURDAY.plusSeconds(3600)));

        // When
        StatutoryReport report = moved.following(trigger(CHILD, 1, NURSE));

        // Then
        assertThat(report.childId()).isEqualTo(SURVIVOR);
        assertThat(report.version()).isEqualTo(1);
        assertThat(report.reporter()).isEqualTo(NURSE);
        assertThat(report.dueAt()).isEqualTo(Instant.parse("2026-02-08T16:00:00Z"));
    }

    @Test
    void theFormIsTheReportersUntilAWeekAfterItWasReported() {
        // When
        StatutoryReport reported = due().submitted(new Cause("capturer", SATURDAY, null));

        // Then
        assertThat(due().isStillTheReporters(SATURDAY.plus(Duration.ofDays(400))))
                .isTrue();
        assertThat(reported.isStillTheReporters(SATURDAY.plus(Duration.ofDays(6))))
                .isTrue();
        assertThat(reported.isStillTheReporters(SATURDAY.plus(Duration.ofDays(8))))
                .isFalse();
    }

    @Test
    void aCorrectionOfTheSameChildsSubmissionTellsNothingNew() {
        // When
        StatutoryReport corrected = due().following(trigger(CHILD, 2, ANOTHER));

        // Then
        assertThat(corrected.version()).isEqualTo(1);
        assertThat(corrected.reporter()).isEqualTo(NURSE);
    }

    private static StatutoryReport due() {
        return StatutoryReport.due(trigger(CHILD, 1, NURSE));
    }

    private static StatutoryTrigger trigger(UUID child, int version, @Nullable UUID reporter) {
        return trigger(child, version, reporter, SATURDAY);
    }

    private static StatutoryTrigger trigger(UUID child, int version, @Nullable UUID reporter, Instant raisedAt) {
        return new StatutoryTrigger(
                new UUID(0, 1), child, new UUID(0, 3), version, "700400001", "TEACHER", reporter, raisedAt);
    }
}
