package org.cwtt.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cwtt.casework.domain.Examples.TEN;
import static org.cwtt.casework.domain.Examples.THANDI;
import static org.cwtt.casework.domain.Examples.allLow;
import static org.cwtt.casework.domain.Examples.lowBut;
import static org.cwtt.casework.domain.Examples.profile;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cwtt.casework.domain.CaseCommand.Assess;
import org.cwtt.casework.domain.CasePolicy.Opening;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseDeciderTest {
    private static final Set<Domain> ALL = EnumSet.allOf(Domain.class);
    private static final CaseDecider DECIDER = new CaseDecider(new CasePolicy(
            "cwtt-cases",
            "1.0.0",
            List.of(new Opening(RiskLevel.HIGH, ALL, 1), new Opening(RiskLevel.MEDIUM, ALL, 3)),
            Map.of(RiskLevel.HIGH, 14, RiskLevel.MEDIUM, 60),
            Set.of("NEEDS_MET")));
    private static final Round T1 = new Round("2026-T1", 1, LocalDate.of(2026, 1, 14), null);
    private static final Round T3 = new Round("2026-T3", 1, LocalDate.of(2026, 7, 21), null);
    private static final Map<Domain, RiskLevel> HUNGRY = lowBut(Domain.NUTRITION, RiskLevel.HIGH);

    private static Optional<CaseChanged> assess(
            @Nullable CaseFile current, Round round, Map<Domain, RiskLevel> levels, Round known) {
        return DECIDER.assess(current, new Assess(profile(THANDI, round.roundId(), 1, levels), round), known);
    }

    private static CaseFile opened() {
        return assess(null, T1, HUNGRY, T1).orElseThrow().after();
    }

    private static CaseFile closed() {
        CaseFile assigned = DECIDER.decide(
                        opened(), new CaseCommand.Assign("JHB-DBST-3", List.of("practitioner-jhb"), "p", TEN))
                .after();
        CaseFile reviewed = DECIDER.decide(assigned, new CaseCommand.Review(LocalDate.of(2026, 3, 1), "p", TEN))
                .after();
        return DECIDER.decide(reviewed, new CaseCommand.Close("NEEDS_MET", "p", TEN))
                .after();
    }

    @Test
    void aHighFlagOpensACaseThatIsToBeReviewedInAFortnight() {
        // When
        CaseFile caseFile = opened();

        // Then
        assertThat(caseFile.state()).isEqualTo(CaseState.OPEN);
        assertThat(caseFile.version()).isEqualTo(1);
        assertThat(caseFile.reasons()).containsExactly("NUTRITION:HIGH");
        assertThat(caseFile.reviewBy()).isEqualTo(LocalDate.of(2026, 2, 17));
    }

    @Test
    void twoMediumFlagsOpenNoneAndThreeDo() {
        // Given
        Map<Domain, RiskLevel> two = allLow();
        two.put(Domain.HEALTH, RiskLevel.MEDIUM);
        two.put(Domain.EDUCATION, RiskLevel.MEDIUM);
        Map<Domain, RiskLevel> three = lowBut(Domain.ECONOMIC, RiskLevel.MEDIUM);
        three.putAll(Map.of(Domain.HEALTH, RiskLevel.MEDIUM, Domain.EDUCATION, RiskLevel.MEDIUM));

        // When
        Optional<CaseChanged> ofTwo = assess(null, T1, two, T1);
        Optional<CaseChanged> ofThree = assess(null, T1, three, T1);

        // Then
        assertThat(ofTwo).isEmpty();
        assertThat(ofThree).map(change -> change.after().reviewBy()).contains(LocalDate.of(2026, 4, 4));
    }

    @Test
    void theSameFlagAgainChangesNothing() {
        // When
        Optional<CaseChanged> again = assess(opened(), T1, HUNGRY, T1);

        // Then
        assertThat(again).isEmpty();
    }

    @Test
    void aNewHighFlagOpensAClosedCaseAgainUnderTheSameId() {
        // When
        CaseChanged change = assess(closed(), T3, HUNGRY, T1).orElseThrow();

        // Then
        assertThat(change.step()).isEqualTo(CaseStep.REOPENED);
        assertThat(change.after().caseId()).isEqualTo(opened().caseId());
        assertThat(change.after().version()).isEqualTo(5);
        assertThat(change.after().outcome()).isNull();
        assertThat(change.after().roundId()).isEqualTo("2026-T3");
    }

    @Test
    void aProfileOfAnEarlierRoundDoesNotOpenAClosedCaseAgain() {
        // Given
        CaseFile ofT3 = assess(null, T3, HUNGRY, T3).orElseThrow().after();

        // When
        Optional<CaseChanged> late = assess(ofT3, T1, HUNGRY, T3);

        // Then
        assertThat(late).isEmpty();
    }

    @Test
    void aNewHighFlagSendsAReviewedCaseBackToItsTeam() {
        // Given
        CaseFile assigned = DECIDER.decide(opened(), new CaseCommand.Assign("T", List.of(), "p", TEN))
                .after();
        CaseFile reviewed = DECIDER.decide(assigned, new CaseCommand.Review(LocalDate.of(2026, 2, 10), "p", TEN))
                .after();
        Map<Domain, RiskLevel> worse = lowBut(Domain.HEALTH, RiskLevel.HIGH);

        // When
        CaseChanged change = assess(reviewed, T1, worse, T1).orElseThrow();

        // Then
        assertThat(change.step()).isEqualTo(CaseStep.NEW_FLAG);
        assertThat(change.after().state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(change.after().team()).isEqualTo("T");
        // The meeting that was agreed on is sooner than a fortnight.
        assertThat(change.after().reviewBy()).isEqualTo(LocalDate.of(2026, 2, 10));
    }

    @Test
    void aChildThatComesBackFromAMergeHasItsCaseAgain() {
        // Given
        CaseFile merged = DECIDER.decide(opened(), new CaseCommand.End(CaseFile.CHILD_MERGED, TEN))
                .after();

        // When
        Optional<CaseChanged> back = assess(merged, T1, HUNGRY, T1);

        // Then
        assertThat(back).map(CaseChanged::step).contains(CaseStep.REOPENED);
    }

    @Test
    void anOutcomeThatThePolicyDoesNotHaveIsRefusedWithThoseItHas() {
        // Given
        CaseFile assigned = DECIDER.decide(opened(), new CaseCommand.Assign("T", List.of(), "p", TEN))
                .after();
        CaseFile reviewed = DECIDER.decide(assigned, new CaseCommand.Review(LocalDate.of(2026, 3, 1), "p", TEN))
                .after();

        // When, Then
        assertThatThrownBy(() -> DECIDER.decide(reviewed, new CaseCommand.Close("FINE", "p", TEN)))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> {
                    assertThat(refused.given()).isEqualTo("FINE");
                    assertThat(refused.expected()).isEqualTo("one of NEEDS_MET");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-03", "2026-02-02", "2027-02-04"})
    void aMeetingIsAfterTodayAndWithinAYear(LocalDate day) {
        // Given
        CaseFile assigned = DECIDER.decide(opened(), new CaseCommand.Assign("T", List.of(), "p", TEN))
                .after();

        // When, Then
        assertThatThrownBy(() -> DECIDER.decide(assigned, new CaseCommand.Review(day, "p", TEN)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(day.toString());
    }
}
