package org.cwtt.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.casework.domain.AssessedRound;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.RiskFlag;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.casework.domain.RiskProfile;
import org.cwtt.casework.domain.Round;
import org.cwtt.pages.Language;
import org.cwtt.pages.WordBook;
import org.cwtt.pages.Words;
import org.junit.jupiter.api.Test;

class ChartTest {
    private final Words words = new WordBook().in(Language.EN);

    @Test
    void theGraverTheHigherAndWhatIsNotKnownIsLeftOutOfTheLine() {
        // When
        Chart chart = Chart.of(
                words, Domain.NUTRITION, rounds(RiskLevel.LOW, RiskLevel.UNKNOWN, RiskLevel.HIGH, RiskLevel.MEDIUM));

        // Then
        assertThat(chart.told()).isEqualTo("Nutrition: R1 low, R2 unknown, R3 high, R4 medium");
        assertThat(chart.line()).isEqualTo("M22 42L110 10L154 26");
        assertThat(chart.points()).extracting(Chart.Point::y).containsExactly(42, 58, 10, 26);
        assertThat(chart.width()).isEqualTo(176);
    }

    @Test
    void noMoreThanTheLastSixRoundsAreDrawn() {
        // Given
        RiskLevel[] levels = new RiskLevel[9];
        java.util.Arrays.fill(levels, RiskLevel.LOW);

        // When
        Chart chart = Chart.of(words, Domain.HEALTH, rounds(levels));

        // Then
        assertThat(chart.points()).extracting(Chart.Point::round).containsExactly("R4", "R5", "R6", "R7", "R8", "R9");
    }

    private static List<AssessedRound> rounds(RiskLevel... levels) {
        List<AssessedRound> rounds = new ArrayList<>();
        for (RiskLevel level : levels) {
            String id = "R" + (rounds.size() + 1);
            LocalDate opens = LocalDate.of(2026, rounds.size() + 1, 1);
            rounds.add(new AssessedRound(new Round(id, 1, opens, opens.plusDays(20)), profile(id, level), List.of()));
        }
        return rounds;
    }

    private static RiskProfile profile(String roundId, RiskLevel level) {
        List<RiskFlag> flags = Map.of(Domain.NUTRITION, level, Domain.HEALTH, level).entrySet().stream()
                .map(flag -> new RiskFlag(flag.getKey(), flag.getValue(), false, List.of(), List.of(), List.of()))
                .toList();
        return new RiskProfile(
                new UUID(1, 1),
                new UUID(2, 2),
                roundId,
                1,
                "cwtt-reference",
                "1.0.0",
                "700100001",
                "2",
                List.of("CAREGIVER"),
                true,
                flags,
                List.of(),
                java.time.Instant.EPOCH);
    }
}
