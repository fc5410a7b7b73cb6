package org.cwtt.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.SequencedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SmallNumbersPropertyTest {
    @Property
    void noSmallCountIsShownAndATotalNeverGivesOneAway(
            @ForAll @Size(min = 2, max = 8) List<@LongRange(min = 0, max = 60) Long> counts) {
        // Given
        SequencedMap<String, Long> levels = new LinkedHashMap<>();
        counts.forEach(count -> levels.put("level-" + levels.size(), count));

        // When
        SmallNumbers.Shown shown = new SmallNumbers(10, 1).protect(levels);

        // Then
        List<OptionalLong> values = List.copyOf(shown.levels().values());
        assertThat(values).allMatch(v -> v.isEmpty() || v.getAsLong() == 0 || v.getAsLong() >= 10);
        assertThat(values.stream().filter(OptionalLong::isEmpty).count()).isNotEqualTo(1);
    }
}
