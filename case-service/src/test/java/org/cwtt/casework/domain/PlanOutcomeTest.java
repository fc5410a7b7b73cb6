package org.cwtt.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.casework.domain.DomainChange.Direction;
import org.cwtt.casework.domain.PlanOutcome.Reading;
import org.cwtt.casework.domain.PlanOutcome.ScaleChange;
import org.junit.jupiter.api.Test;

class PlanOutcomeTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 1);

    private static Intervention plannedOn(String roundId) {
        UUID id = UUID.fromString("01890000-0000-7000-8000-00000000000a");
        return new Intervention(
                id,
                Examples.SIPHO,
                id,
                new Plan(Domain.NUTRITION, "school-nutrition", "two-meals-a-day", "TEACHER", START, 7, null),
                InterventionState.ACTIVE,
                1,
                roundId,
                RiskLevel.HIGH,
                null,
                null,
                Examples.TEN);
    }

    private static RiskProfile hunger(String roundId, RiskLevel level, double score, String assessedAt) {
        RiskFlag flag = new RiskFlag(
                Domain.NUTRITION,
                level,
                false,
                List.of(new Evidence(
                        "hunger",
                        level,
                        "household-hunger",
                        "score-" + score,
                        score,
                        "",
                        "",
                        "CAREGIVER",
                        Examples.SIPHO,
                        List.of(),
                        List.of())),
                List.of(),
                List.of());
        return new RiskProfile(
                Examples.SIPHO,
                Examples.SIPHO,
                roundId,
                1,
                "cwtt-reference",
                "1.0.0",
                "700100001",
                "2",
                List.of("CAREGIVER"),
                true,
                List.of(flag),
                List.of(),
                Instant.parse(assessedAt));
    }

    private static List<AssessedRound> rounds(RiskProfile... profiles) {
        return AssessedRound.inOrder(
                List.of(profiles),
                Map.of(
                        "2026-T1", new Round("2026-T1", 1, LocalDate.of(2026, 1, 14), null),
                        "2026-T2", new Round("2026-T2", 1, LocalDate.of(2026, 4, 7), null),
                        "2026-T3", new Round("2026-T3", 1, LocalDate.of(2026, 7, 21), null)));
    }

    @Test
    void theRoundBeforeTheStartStandsBesideTheNewest() {
        // Given
        List<AssessedRound> rounds = rounds(
                hunger("2026-T1", RiskLevel.HIGH, 5, "2026-02-03T08:00:00Z"),
                hunger("2026-T2", RiskLevel.MEDIUM, 3, "2026-04-20T08:00:00Z"),
                hunger("2026-T3", RiskLevel.LOW, 0, "2026-08-03T08:00:00Z"));

        // When
        PlanOutcome outcome = PlanOutcome.of(plannedOn("2026-T1"), 12, rounds);

        // Then
        assertThat(outcome.direction()).isEqualTo(Direction.BETTER);
        assertThat(outcome.scales())
                .containsExactly(new ScaleChange(
                        Domain.NUTRITION,
                        "household-hunger",
                        "CAREGIVER",
                        new Reading("score-5.0", 5.0, RiskLevel.HIGH),
                        new Reading("score-0.0", 0.0, RiskLevel.LOW)));
    }

    @Test
    void aCorrectionAfterTheStartDoesNotMakeTheFirstRoundTheLast() {
        // Given
        List<AssessedRound> rounds = rounds(hunger("2026-T1", RiskLevel.MEDIUM, 3, "2026-05-03T08:00:00Z"));

        // When
        PlanOutcome outcome = PlanOutcome.of(plannedOn("2026-T1"), 1, rounds);

        // Then
        assertThat(outcome.before()).isNotNull().extracting(Round::roundId).isEqualTo("2026-T1");
        assertThat(outcome.after()).isNull();
        assertThat(outcome.direction()).isEqualTo(Direction.NOT_COMPARABLE);
    }

    @Test
    void whoWasNeverAssessedBeforeHasNoBefore() {
        // Given
        List<AssessedRound> rounds = rounds(hunger("2026-T2", RiskLevel.HIGH, 5, "2026-04-20T08:00:00Z"));

        // When
        PlanOutcome outcome = PlanOutcome.of(plannedOn("2025-T3"), 0, rounds);

        // Then
        assertThat(outcome.before()).isNull();
        assertThat(outcome.direction()).isEqualTo(Direction.NOT_COMPARABLE);
    }
}
