package org.cwtt.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void whatWasDueYesterdayIsOverdueAndWhatIsDueTodayIsNot() {
        // Given
        Agenda late = new Agenda(CaseState.ASSIGNED, TODAY.minusDays(1), TODAY.minusDays(1));
        Agenda inTime = new Agenda(CaseState.ASSIGNED, TODAY, TODAY);

        // When, Then
        assertThat(late.reviewOverdue(TODAY)).isTrue();
        assertThat(late.deliveryOverdue(TODAY)).isTrue();
        assertThat(inTime.reviewOverdue(TODAY)).isFalse();
        assertThat(inTime.deliveryOverdue(TODAY)).isFalse();
    }

    @Test
    void nothingOpenIsNeverOverdue() {
        // When, Then
        assertThat(Agenda.NONE.reviewOverdue(TODAY)).isFalse();
        assertThat(Agenda.NONE.deliveryOverdue(TODAY)).isFalse();
        assertThat(new Agenda(CaseState.CLOSED, TODAY.minusDays(9), null).reviewOverdue(TODAY))
                .isFalse();
    }
}
