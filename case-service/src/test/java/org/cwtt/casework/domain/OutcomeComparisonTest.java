package org.cwtt.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.cwtt.casework.domain.OutcomeComparison.Conclusion;
import org.cwtt.casework.domain.SmallNumbers.Shown;
import org.junit.jupiter.api.Test;

class OutcomeComparisonTest {
    private static OutcomeComparison comparing(Shown treated, Shown untreated) {
        return OutcomeComparison.of(Domain.NUTRITION, RiskLevel.HIGH, treated, untreated);
    }

    @Test
    void aClearDifferenceIsAnAssociation() {
        // Given
        Shown treated = new Shown(100L, 60L, 30L, 10L);
        Shown untreated = new Shown(100L, 30L, 50L, 20L);

        // When
        OutcomeComparison comparison = comparing(treated, untreated);

        // Then
        assertThat(comparison.conclusion()).isEqualTo(Conclusion.BETTER_MORE_OFTEN);
        assertThat(comparison.inPlainWords())
                .startsWith("Treated children got better more often than similar untreated ones (+30 percentage points;"
                        + " 95 % interval +16 to +42).")
                .contains("not proof of a cause")
                .contains("both groups started at the same level");
    }

    @Test
    void anIntervalAroundZeroShowsNoDifference() {
        // Given
        Shown treated = new Shown(20L, 10L, 10L, 0L);

        // When
        OutcomeComparison comparison = comparing(treated, treated);

        // Then
        assertThat(comparison.conclusion()).isEqualTo(Conclusion.NO_DIFFERENCE_SEEN);
        assertThat(comparison.inPlainWords()).contains("does not show that the service does nothing");
    }

    @Test
    void hiddenCountsConcludeNothing() {
        // Given
        Shown hidden = new Shown(null, null, null, null);

        // When
        OutcomeComparison comparison = comparing(hidden, hidden);

        // Then
        assertThat(comparison.conclusion()).isEqualTo(Conclusion.TOO_FEW_TO_TELL);
        assertThat(comparison.difference()).isNull();
    }

    @Test
    void aServiceThatNobodyHadConcludesNothing() {
        // Given
        Shown nobody = new Shown(0L, 0L, 0L, 0L);

        // When
        OutcomeComparison comparison = comparing(nobody, nobody);

        // Then
        assertThat(comparison.conclusion()).isEqualTo(Conclusion.NOBODY_TREATED);
    }
}
