package org.cwtt.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallNumbersTest {
    private static final SmallNumbers RULE = new SmallNumbers(10, 5);

    @ParameterizedTest
    @CsvSource({"0,0", "10,10", "12,10", "13,15", "17,15", "18,20", "1002,1000"})
    void aCountThatIsNotSmallIsRounded(long count, long shown) {
        assertThat(RULE.protect(count)).hasValue(shown);
    }

    @ParameterizedTest
    @CsvSource({"1", "5", "9"})
    void aSmallCountIsHidden(long count) {
        assertThat(RULE.protect(count)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is shown as {1} of {2}")
    @CsvSource({
        // Nothing small: everything is shown.
        "50 100 40 10, 50 100 40 10, 200",
        "0 100 0 0, 0 100 0 0, 100",
        // One small level takes one more along: the first that has enough in it.
        "50 100 40 5, ? 100 40 ?, 195",
        "0 100 40 5, 0 ? 40 ?, 145",
        // The first has too little in it to protect the small one: a second gives way.
        "10 100 40 1, ? ? 40 ?, 150",
        // Two small levels take one more along as well.
        "9 9 50 60, ? ? ? 60, 130",
        // No room to hide in: the whole breakdown is hidden.
        "0 10 0 1, ? ? ? ?, 10",
        "9 9 0 0, ? ? ? ?, 20",
        // Fewer than ten children altogether: not even the total.
        "0 5 0 4, ? ? ? ?, ?",
    })
    void aBreakdownHidesWhatWouldGiveASmallLevelAway(String counts, String expected, String total) {
        SmallNumbers.Shown shown = RULE.protect(levels(counts));

        assertThat(shown.levels().values().stream().map(SmallNumbersTest::text).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
        assertThat(text(shown.total())).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"0,5", "10,0", "-1,1", "2,5"})
    void aRuleThatProtectsNobodyIsRefused(int threshold, int roundTo) {
        assertThatThrownBy(() -> new SmallNumbers(threshold, roundTo)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Attacks the rule with every breakdown of four levels up to a total: a reader knows the rule, which levels are
    /// hidden, and the exact (not only the rounded) values of the others and of the total.
    @Test
    void noHiddenLevelCanBeDerived() {
        // Given
        SmallNumbers exact = new SmallNumbers(6, 1);
        Map<SmallNumbers.Shown, List<List<Long>>> possible = new HashMap<>();

        // When
        everyBreakdownOfFourUpTo(48)
                .forEach(counts -> possible.computeIfAbsent(exact.protect(levels(counts)), _ -> new ArrayList<>())
                        .add(counts));

        // Then
        assertThat(possible.size()).isGreaterThan(1_000);
        possible.forEach((shown, candidates) -> assertHiddenLevelsAreOpen(shown, candidates, exact.threshold() - 2));
    }

    private static void assertHiddenLevelsAreOpen(SmallNumbers.Shown shown, List<List<Long>> candidates, int open) {
        List<OptionalLong> values = List.copyOf(shown.levels().values());
        for (int i = 0; i < values.size(); i++) {
            int level = i;
            if (values.get(i).isEmpty()) {
                Set<Long> feasible =
                        candidates.stream().map(c -> c.get(level)).collect(Collectors.toCollection(TreeSet::new));
                assertThat(feasible).as("%s, level %d", shown, level).hasSizeGreaterThanOrEqualTo(open);
            }
        }
    }

    private static List<List<Long>> everyBreakdownOfFourUpTo(int total) {
        List<List<Long>> all = new ArrayList<>();
        for (long a = 0; a <= total; a++) {
            for (long b = 0; a + b <= total; b++) {
                for (long c = 0; a + b + c <= total; c++) {
                    for (long d = 0; a + b + c + d <= total; d++) {
                        all.add(List.of(a, b, c, d));
                    }
                }
            }
        }
        return all;
    }

    private static SequencedMap<String, Long> levels(String counts) {
        return levels(List.of(counts.split(" ")).stream().map(Long::valueOf).toList());
    }

    private static SequencedMap<String, Long> levels(List<Long> counts) {
        SequencedMap<String, Long> levels = new LinkedHashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            levels.put("level-" + i, counts.get(i));
        }
        return levels;
    }

    private static String text(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "?";
    }
}
