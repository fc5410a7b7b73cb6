package org.cwtt.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.casework.domain.Examples.SIPHO;
import static org.cwtt.casework.domain.Examples.THANDI;
import static org.cwtt.casework.domain.Examples.allLow;
import static org.cwtt.casework.domain.Examples.lowBut;
import static org.cwtt.casework.domain.Examples.profile;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskProfileTest {
    @Test
    void aDomainWithoutAFlagIsUnknownAndNotLow() {
        // Given
        RiskProfile hungerOnly = profile(THANDI, "2026-T1", 1, Map.of(Domain.NUTRITION, RiskLevel.HIGH));

        // When
        Map<Domain, RiskLevel> levels = hungerOnly.levels();

        // Then
        assertThat(levels).containsEntry(Domain.NUTRITION, RiskLevel.HIGH).hasSize(6);
        assertThat(levels.get(Domain.HEALTH)).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(hungerOnly.count(RiskLevel.UNKNOWN)).isEqualTo(5);
    }

    @Test
    void theHighestSequenceOfEachChildAndRoundStandsWhateverTheOrder() {
        // Given
        RiskProfile first = profile(THANDI, "2026-T1", 1, allLow());
        RiskProfile third = profile(THANDI, "2026-T1", 3, lowBut(Domain.HEALTH, RiskLevel.HIGH));
        RiskProfile second = profile(THANDI, "2026-T1", 2, allLow());
        RiskProfile nextRound = profile(THANDI, "2026-T2", 1, allLow());
        RiskProfile sibling = profile(SIPHO, "2026-T1", 1, allLow());

        // When
        List<RiskProfile> newest = RiskProfile.newest(List.of(sibling, first, nextRound, third, second));

        // Then
        assertThat(newest).containsExactly(third, nextRound, sibling);
    }
}
