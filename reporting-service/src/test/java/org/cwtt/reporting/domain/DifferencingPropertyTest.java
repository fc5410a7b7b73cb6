package org.cwtt.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/// A reader who knows every shown number exactly subtracts: across levels, across areas, and yesterday from today.
class DifferencingPropertyTest {
    private static final SmallNumbers RULE = new SmallNumbers(10, 1);

    /// The reader knows the sums of every area and of every level, and narrows each hidden count down until no sum
    /// tells more.
    @Property
    void noHiddenSmallCountIsNarrowedDownBySubtractingAcrossMargins(
            @ForAll @Size(min = 1, max = 6) List<@Size(value = 4) List<@LongRange(min = 0, max = 40) Long>> tables) {
        // Given
        List<Release> areas = new ArrayList<>();
        tables.forEach(counts -> areas.add(ReleasesOf.area("area-" + areas.size(), "ZA", counts)));

        // When
        List<Release> concealed = ReleasesOf.concealed(areas, RULE);

        // Then
        Attack attack = new Attack(concealed);
        attack.narrowDown();
        for (Release release : concealed) {
            release.counts().forEach((level, count) -> {
                if (count > 0 && count < RULE.threshold()) {
                    assertThat(release.hidden().levels()).contains(level);
                    assertThat(attack.width(release, level))
                            .as("%s of %s", level, concealed)
                            .isGreaterThanOrEqualTo(RULE.threshold() - 2);
                }
            });
        }
    }

    /// However children come, go and move, two figures told one after the other differ by ten children or more.
    @Property
    void noTwoReleasesDifferByFewChildren(@ForAll @Size(max = 60) List<@IntRange(min = 0, max = 11) Integer> changes) {
        // Given
        Release told = ReleasesOf.area("JHB", "ZA", List.of(14L, 30L, 12L));
        List<Long> now = new ArrayList<>(told.counts().values());

        for (int change : changes) {
            int from = change % 4;
            int to = change / 4;
            if (from < 3 && now.get(from) > 0) {
                now.set(from, now.get(from) - 1);
                now.set(to, now.get(to) + 1);
            } else if (from == 3) {
                now.set(to, now.get(to) + 1);
            }

            // When
            Release next = told.next(ReleasesOf.area("JHB", "ZA", now), RULE);

            // Then
            long entered = difference(told, next);
            long left = difference(next, told);
            assertThat(Math.max(entered, left)).matches(d -> d == 0 || d >= RULE.threshold());
            told = next;
        }
    }

    private static long difference(Release from, Release to) {
        return to.counts().keySet().stream()
                .mapToLong(level -> Math.max(0, to.count(level) - from.count(level)))
                .sum();
    }
}
