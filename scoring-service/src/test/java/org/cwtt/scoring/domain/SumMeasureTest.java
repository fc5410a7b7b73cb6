package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.cwtt.scoring.domain.Blanks.Policy;
import org.junit.jupiter.api.Test;

class SumMeasureTest {
    private static final Map<String, Integer> POINTS = Map.of("never", 1, "often", 3);
    private static final List<SumItem> TWO = List.of(SumItem.of("one"), SumItem.of("two"));
    private static final SumItem GATED = new SumItem("how-often", false, new Condition.Is("happened", "false"));

    private static SumMeasure sum(List<SumItem> items, Policy policy, int allowed) {
        return new SumMeasure(items, POINTS, new Blanks(policy, allowed, items));
    }

    @Test
    void everyItemBlankWouldLeaveNothingToProrateFrom() {
        // Given
        List<SumItem> whole = List.of(SumItem.of("one"), SumItem.of("two"), SumItem.of("three"));

        // When, then
        assertThatExceptionOfType(InvalidRulesetException.class)
                .isThrownBy(() -> new SumMeasure(TWO, POINTS, new Blanks(Policy.PRORATE, 2, whole)))
                .withMessage("a prorated sum needs an item that is answered");
        assertThat(new SumMeasure(TWO, POINTS, new Blanks(Policy.PRORATE, 1, whole))
                        .blanks()
                        .allowed())
                .isEqualTo(1);
    }

    @Test
    void theRangeReachesZeroOnlyWhereSomethingMayCountZero() {
        // When, then
        assertThat(sum(TWO, Policy.ZERO, 0).range()).isEqualTo(Bounds.closed(2, 6));
        assertThat(sum(TWO, Policy.ZERO, 1).range()).isEqualTo(Bounds.closed(0, 6));
        assertThat(sum(TWO, Policy.PRORATE, 1).range()).isEqualTo(Bounds.closed(2, 6));
        assertThat(sum(List.of(SumItem.of("one"), GATED), Policy.ZERO, 0).range())
                .isEqualTo(Bounds.closed(0, 6));
    }

    @Test
    void whatWasRightlySkippedStandsBehindTheSumByItsGateAlone() {
        // Given
        SumMeasure measure = sum(List.of(SumItem.of("one"), GATED), Policy.ZERO, 0);
        Submission denied = Answers.caregiver()
                .answers("one", "often")
                .answers("happened", "false")
                .submission();
        Submission told = Answers.caregiver()
                .answers("one", "often")
                .answers("happened", "true")
                .answers("how-often", "never")
                .submission();

        // When, then
        assertThat(measure.of(denied)).isEqualTo(new Measurement.Measured(3));
        assertThat(measure.itemsBehind(denied)).containsExactly("one", "happened");
        assertThat(measure.of(told)).isEqualTo(new Measurement.Measured(4));
        assertThat(measure.itemsBehind(told)).containsExactly("one", "happened", "how-often");
    }

    @Test
    void aBlankOfTheWholeStandsBehindItsPart() {
        // Given
        List<SumItem> whole = List.of(SumItem.of("one"), SumItem.of("two"), SumItem.of("three"), SumItem.of("four"));
        SumMeasure part = new SumMeasure(TWO, POINTS, new Blanks(Policy.ZERO, 1, whole));
        Submission submission = Answers.caregiver()
                .answers("one", "often")
                .answers("two", "often")
                .answers("three", "never")
                .submission();

        // When, then
        assertThat(part.of(submission)).isEqualTo(new Measurement.Measured(6));
        assertThat(part.itemsBehind(submission)).containsExactly("one", "two", "four");
    }
}
