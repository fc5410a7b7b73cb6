package org.cwtt.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.cwtt.casework.domain.SmallNumbers.Shown;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {
    private static final SmallNumbers RULE = new SmallNumbers(10, 5);

    @Test
    void largeCountsAreRounded() {
        // Given
        LevelShifts shifts = new LevelShifts(23, 12, 0);

        // When
        Shown shown = RULE.show(shifts);

        // Then
        assertThat(shown).isEqualTo(new Shown(35L, 25L, 10L, 0L));
    }

    @Test
    void aSmallCellTakesTheSmallestOtherAlong() {
        // Given
        LevelShifts shifts = new LevelShifts(40, 12, 3);

        // When
        Shown shown = RULE.show(shifts);

        // Then
        assertThat(shown).isEqualTo(new Shown(55L, 40L, null, null));
    }

    @Test
    void aSmallGroupIsHiddenWhole() {
        // Given
        LevelShifts shifts = new LevelShifts(9, 0, 0);

        // When
        Shown shown = RULE.show(shifts);

        // Then
        assertThat(shown).isEqualTo(new Shown(null, null, null, null));
    }

    @Test
    void aFigureIsToldAnewWhenTenHaveMoved() {
        // Given
        LevelShifts before = new LevelShifts(20, 20, 20);

        // When
        boolean nine = RULE.isTellable(new LevelShifts(29, 11, 20), before);
        boolean ten = RULE.isTellable(new LevelShifts(30, 10, 20), before);

        // Then
        assertThat(nine).isFalse();
        assertThat(ten).isTrue();
    }

    @Test
    void aRuleThatRoundsMoreThanItHidesIsRefused() {
        // Given
        int tooCoarse = 21;

        // When
        var refused = assertThatThrownBy(() -> new SmallNumbers(10, tooCoarse));

        // Then
        refused.isInstanceOf(InvalidPolicyException.class);
    }

    @Property
    void noSmallCountIsShownAndWhatIsHiddenIsNoSmallNumberTogether(
            @ForAll @LongRange(max = 60) long better,
            @ForAll @LongRange(max = 60) long same,
            @ForAll @LongRange(max = 60) long worse) {
        // Given
        LevelShifts shifts = new LevelShifts(better, same, worse);

        // When
        Shown shown = RULE.show(shifts);

        // Then
        List<Long> cells = Arrays.asList(shown.better(), shown.same(), shown.worse());
        assertThat(cells.stream().filter(Objects::nonNull)).allMatch(cell -> cell == 0 || cell >= 10);
        assertThat(cells.stream().filter(Objects::nonNull)).allMatch(cell -> cell % 5 == 0);
        long hidden = 0;
        for (int i = 0; i < 3; i++) {
            long count = shifts.cells().get(i);
            hidden += cells.get(i) == null ? count : 0;
            assertThat(cells.get(i) == null || count == 0 || count >= 10).isTrue();
        }
        if (shown.children() != null) {
            assertThat(cells.stream().filter(Objects::isNull).count()).isNotEqualTo(1);
            assertThat(hidden == 0 || hidden >= 10).isTrue();
        }
    }

    /// All tables with the same shown figures make the same conclusion: the interval tells no more
    /// than they do.
    @Property
    void theIntervalFollowsFromWhatIsShown(
            @ForAll @LongRange(max = 60) long better, @ForAll @LongRange(max = 60) long same) {
        // Given
        LevelShifts exact = new LevelShifts(better, same, 0);
        LevelShifts other = new LevelShifts(30, 30, 30);
        Shown shown = RULE.show(exact);

        // When
        OutcomeComparison comparison = OutcomeComparison.of(Domain.NUTRITION, RiskLevel.HIGH, shown, RULE.show(other));

        // Then
        if (shown.betterShare() == null) {
            assertThat(comparison.difference()).isNull();
        } else {
            assertThat(Objects.requireNonNull(comparison.difference()).interval())
                    .isEqualTo(Objects.requireNonNull(shown.betterShare()).minus(new Share(30, 90)));
        }
    }
}
