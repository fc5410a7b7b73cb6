package org.cwtt.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcealmentTest {
    private static final SmallNumbers RULE = new SmallNumbers(10, 1);

    @ParameterizedTest(name = "{0} of a nation are shown as {2}, the nation as {1}")
    @CsvSource({
        // Nothing small: everything is shown.
        "50 100/60 80, 110 180, 50 100/60 80",
        // One small level takes along another of its area, and both of another area.
        "5 100 40/50 60 70/80 90 95, 135 250 205, ? ? 40/? ? 70/80 90 95",
        // Too little in the first level: the next gives way as well.
        "0 5 40/50 60 70/80 90 95, 130 155 205, ? ? ?/? ? ?/80 90 95",
        // Two small areas hide each other.
        "5 50/6 60/80 90, 91 200, ? ?/? ?/80 90",
        // Fewer than ten children: not even the total, nor that of the next area.
        "2 2/20 60/80 90, 102 152, (? ?)/(? ?)/80 90",
        // The nation hides a level that no area's sum may give away.
        "0 60 50/5 80 50, ? ? 100, ? ? 50/? ? 50",
        // A single area is what the nation is.
        "20 30/0 0, 20 30, 20 30/0 0",
    })
    void whatWouldGiveASmallCountAwayIsHidden(String areas, String nation, String shown) {
        // Given
        List<Release> parts = areas(areas);

        // When
        List<Release> concealed = ReleasesOf.concealed(parts, RULE);

        // Then
        assertThat(text(concealed.getFirst())).isEqualTo(nation);
        assertThat(concealed.stream().skip(1).map(ConcealmentTest::text).collect(Collectors.joining("/")))
                .isEqualTo(shown);
    }

    /// Attacks the rule with every nation of two areas and three levels up to a count: a reader knows the rule, what is
    /// hidden, and the exact (not only the rounded) values of all that is shown.
    @Test
    void noSmallCountCanBeDerivedFromAnyCombinationOfWhatIsShown() {
        // Given
        SmallNumbers rule = new SmallNumbers(3, 1);
        Map<List<String>, List<List<Long>>> possible = new HashMap<>();

        // When
        everyCounts(6, 6).forEach(counts -> {
            List<Release> parts = List.of(
                    ReleasesOf.area("A", "ZA", counts.subList(0, 3)), ReleasesOf.area("B", "ZA", counts.subList(3, 6)));
            List<String> shown = ReleasesOf.concealed(parts, rule).stream()
                    .map(ConcealmentTest::text)
                    .toList();
            possible.computeIfAbsent(shown, _ -> new ArrayList<>()).add(counts);
        });

        // Then
        assertThat(possible.size()).isGreaterThan(1_000);
        possible.forEach((shown, candidates) -> IntStream.range(0, 6).forEach(i -> {
            Set<Long> feasible = candidates.stream().map(c -> c.get(i)).collect(Collectors.toCollection(TreeSet::new));
            boolean small = feasible.stream().anyMatch(count -> count > 0 && count < rule.threshold());
            assertThat(!small || feasible.size() > 1)
                    .as("%s gives away count %d: %s", shown, i, feasible)
                    .isTrue();
        }));
    }

    private static Stream<List<Long>> everyCounts(int cells, long upTo) {
        if (cells == 0) {
            return Stream.of(List.of());
        }
        return everyCounts(cells - 1, upTo)
                .flatMap(counts -> Stream.iterate(0L, n -> n <= upTo, n -> n + 1)
                        .map(n -> Stream.concat(counts.stream(), Stream.of(n)).toList()));
    }

    private static List<Release> areas(String areas) {
        List<Release> parts = new ArrayList<>();
        for (String area : areas.split("/")) {
            List<Long> counts = Stream.of(area.split(" ")).map(Long::valueOf).toList();
            parts.add(ReleasesOf.area("area-" + parts.size(), "ZA", counts));
        }
        return parts;
    }

    /// As shown; in brackets where the total is hidden too.
    private static String text(Release release) {
        String levels = Figures.of(release, RULE_OF_ONE).stream()
                .map(Figure::numerator)
                .map(ConcealmentTest::text)
                .collect(Collectors.joining(" "));
        return release.hidden().total() ? "(" + levels + ")" : levels;
    }

    private static final SmallNumbers RULE_OF_ONE = new SmallNumbers(1, 1);

    private static String text(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "?";
    }
}
