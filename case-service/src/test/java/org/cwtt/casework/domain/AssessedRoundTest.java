package org.cwtt.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.casework.domain.Examples.THANDI;
import static org.cwtt.casework.domain.Examples.allLow;
import static org.cwtt.casework.domain.Examples.lowBut;
import static org.cwtt.casework.domain.Examples.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cwtt.casework.domain.DomainChange.Direction;
import org.junit.jupiter.api.Test;

class AssessedRoundTest {
    private static final Map<String, Round> ROUNDS = Map.of(
            "2026-T1", new Round("2026-T1", 1, LocalDate.of(2026, 1, 14), LocalDate.of(2026, 3, 27)),
            "2025-T3", new Round("2025-T3", 1, LocalDate.of(2025, 7, 22), LocalDate.of(2025, 10, 3)));

    @Test
    void roundsStandInTheOrderOfTheirDaysAndAnUnannouncedOneLast() {
        // Given
        RiskProfile unannounced = profile(THANDI, "1999-T9", 1, allLow());
        RiskProfile later = profile(THANDI, "2026-T1", 1, allLow());
        RiskProfile earlier = profile(THANDI, "2025-T3", 1, allLow());

        // When
        List<AssessedRound> rounds = AssessedRound.inOrder(List.of(unannounced, later, earlier), ROUNDS);

        // Then
        assertThat(rounds).extracting(AssessedRound::profile).containsExactly(earlier, later, unannounced);
    }

    @Test
    void eachRoundIsComparedWithTheOneBefore() {
        // Given
        RiskProfile earlier = profile(
                THANDI,
                "2025-T3",
                1,
                Map.of(
                        Domain.NUTRITION,
                        RiskLevel.HIGH,
                        Domain.HEALTH,
                        RiskLevel.LOW,
                        Domain.EDUCATION,
                        RiskLevel.LOW));
        RiskProfile later = profile(
                THANDI,
                "2026-T1",
                1,
                Map.of(
                        Domain.NUTRITION,
                        RiskLevel.MEDIUM,
                        Domain.HEALTH,
                        RiskLevel.HIGH,
                        Domain.EDUCATION,
                        RiskLevel.LOW));

        // When
        List<AssessedRound> rounds = AssessedRound.inOrder(List.of(later, earlier), ROUNDS);

        // Then
        assertThat(rounds.getFirst().changes()).isEmpty();
        assertThat(rounds.getLast().changes())
                .contains(
                        new DomainChange(Domain.NUTRITION, RiskLevel.HIGH, RiskLevel.MEDIUM, Direction.BETTER),
                        new DomainChange(Domain.HEALTH, RiskLevel.LOW, RiskLevel.HIGH, Direction.WORSE),
                        new DomainChange(Domain.EDUCATION, RiskLevel.LOW, RiskLevel.LOW, Direction.SAME));
    }

    @Test
    void tooLittleDataIsNoChangeForBetterOrWorse() {
        // Given
        Map<Domain, RiskLevel> before = lowBut(Domain.HEALTH, RiskLevel.HIGH);

        // When
        List<DomainChange> changes = DomainChange.between(before, Map.of());

        // Then
        assertThat(changes)
                .hasSize(6)
                .allSatisfy(change -> assertThat(change.direction()).isEqualTo(Direction.NOT_COMPARABLE));
    }
}
