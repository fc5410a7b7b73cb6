package org.cwtt.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatutoryReportTest {
    private static final Instant SATURDAY = Instant.parse("2026-02-07T16:00:00Z");

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

    private static StatutoryReport due() {
        return StatutoryReport.due(
                new StatutoryTrigger(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), "700400001", "TEACHER", SATURDAY));
    }
}
