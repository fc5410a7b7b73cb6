package org.cwtt.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.reporting.domain.Contributions.ROUND;
import static org.cwtt.reporting.domain.Contributions.SCHOOL;
import static org.cwtt.reporting.domain.Indicator.COMPLETION;
import static org.cwtt.reporting.domain.Indicator.PREVALENCE;
import static org.cwtt.reporting.domain.RiskLevel.HIGH;
import static org.cwtt.reporting.domain.RiskLevel.LOW;
import static org.cwtt.reporting.domain.RiskLevel.MEDIUM;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final UUID THANDI = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    @Test
    void aFirstProfileEntersItsCells() {
        // Given
        Contribution first = Contributions.of(THANDI, 1, HIGH);

        // When
        Fold<Contribution> fold = Fold.of(Map.of(), List.of(first));

        // Then
        assertThat(fold.accepted()).containsExactly(first);
        assertThat(fold.differences())
                .hasSize(7)
                .containsEntry(cell(COMPLETION, "", "INCOMPLETE"), 1)
                .containsEntry(cell(PREVALENCE, "NUTRITION", "HIGH"), 1);
        assertThat(fold.stale()).containsExactly(new SchoolRound(SCHOOL, ROUND));
    }

    @Test
    void aCorrectionMovesAChildFromOneCellToAnother() {
        // Given
        Contribution standing = Contributions.of(THANDI, 1, HIGH);

        // When
        Fold<Contribution> fold =
                Fold.of(Map.of(standing.key(), standing), List.of(Contributions.of(THANDI, 2, MEDIUM)));

        // Then
        assertThat(fold.differences())
                .hasSize(12)
                .containsEntry(cell(PREVALENCE, "HEALTH", "HIGH"), -1)
                .containsEntry(cell(PREVALENCE, "HEALTH", "MEDIUM"), 1);
    }

    @Test
    void aSchoolMoveLeavesTheOldSchoolAndEntersTheNewOne() {
        // Given
        Contribution standing = Contributions.of(THANDI, 1, HIGH);

        // When
        Fold<Contribution> fold =
                Fold.of(Map.of(standing.key(), standing), List.of(Contributions.of(THANDI, 2, "700999999", HIGH)));

        // Then
        assertThat(fold.stale())
                .containsExactlyInAnyOrder(new SchoolRound(SCHOOL, ROUND), new SchoolRound("700999999", ROUND));
    }

    @Test
    void aRepeatChangesNothing() {
        // Given
        Contribution standing = Contributions.of(THANDI, 2, HIGH);

        // When
        Fold<Contribution> fold = Fold.of(Map.of(standing.key(), standing), List.of(standing, standing));

        // Then
        assertThat(fold.accepted()).isEmpty();
        assertThat(fold.differences()).isEmpty();
    }

    @Test
    void ofOneBatchOnlyTheNewestCounts() {
        // Given
        Contribution newest = Contributions.of(THANDI, 3, LOW);

        // When
        Fold<Contribution> fold = Fold.of(
                Map.of(), List.of(Contributions.of(THANDI, 1, HIGH), newest, Contributions.of(THANDI, 2, MEDIUM)));

        // Then
        assertThat(fold.accepted()).containsExactly(newest);
        assertThat(fold.differences()).hasSize(7).containsEntry(cell(PREVALENCE, "HEALTH", "LOW"), 1);
    }

    @Test
    void aChildWithoutStandingSubmissionsLeavesItsCells() {
        // Given
        Contribution standing = Contributions.of(THANDI, 1, HIGH);

        // When
        Fold<Contribution> fold =
                Fold.of(Map.of(standing.key(), standing), List.of(Contributions.withdrawn(THANDI, 2)));

        // Then
        assertThat(fold.differences()).hasSize(7).containsEntry(cell(PREVALENCE, "HEALTH", "HIGH"), -1);
    }

    @Test
    void aReferralMovesFromStateToState() {
        // Given
        ReferralStanding requested = new ReferralStanding(THANDI, 2, 1, SCHOOL, ROUND, "HEALTH", "REQUESTED");
        ReferralStanding accepted = new ReferralStanding(THANDI, 2, 2, SCHOOL, ROUND, "HEALTH", "ACCEPTED");

        // When
        Fold<ReferralStanding> fold = Fold.of(Map.of(THANDI, requested), List.of(accepted));

        // Then
        assertThat(fold.differences())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        new Cell(2, SCHOOL, ROUND, Indicator.REFERRALS, "HEALTH", "REQUESTED"), -1,
                        new Cell(2, SCHOOL, ROUND, Indicator.REFERRALS, "HEALTH", "ACCEPTED"), 1));
    }

    private static Cell cell(Indicator indicator, String domain, String level) {
        return new Cell(0, SCHOOL, ROUND, indicator, domain, level);
    }
}
