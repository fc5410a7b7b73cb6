package org.cwtt.scoring.comparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cwtt.scoring.comparisons.DistrictTally.Move;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.RiskLevel;
import org.cwtt.scoring.places.Areas.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What somebody sees of a comparison.
class AreaTallyTest {
    private static final Place JOHANNESBURG = new Place("JHB", "GP");
    private static final Place TSHWANE = new Place("TSH", "GP");
    private static final Place BOJANALA = new Place("DC37", "NW");

    private static final List<DistrictTally> FOUND = List.of(
            tally(JOHANNESBURG, 100, 7, 0),
            tally(JOHANNESBURG, 50, 8, 100),
            tally(TSHWANE, 30, 3, 200),
            tally(BOJANALA, 20, 2, 300),
            tally(Place.UNKNOWN, 5, 1, 400));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"ZA; ZA,ZA-GP,ZA-NW,DC37,JHB,TSH", "ZA-GP; ZA-GP,JHB,TSH", "JHB; JHB", "700110123; ''", "ZA-; ''"})
    void anAreaIsSeenByThoseWhoWorkInIt(String unit, String areas) {
        // When
        List<AreaTally> visible = AreaTally.visible(FOUND, Set.of(unit));

        // Then
        assertThat(visible.stream().map(AreaTally::area))
                .containsExactly(areas.isEmpty() ? new String[0] : areas.split(","));
    }

    @Test
    void withoutUnitsNothingIsSeen() {
        // When
        List<AreaTally> visible = AreaTally.visible(FOUND, Set.of());

        // Then
        assertThat(visible).isEmpty();
    }

    @Test
    void anAreaAddsUpItsDistrictsInAllPartitions() {
        // When
        List<AreaTally> visible = AreaTally.visible(FOUND, Set.of("ZA"));

        // Then
        assertThat(visible)
                .extracting(AreaTally::area, AreaTally::compared, AreaTally::moved)
                .containsExactly(
                        tuple("ZA", 205L, 21L),
                        tuple("ZA-GP", 180L, 18L),
                        tuple("ZA-NW", 20L, 2L),
                        tuple("DC37", 20L, 2L),
                        tuple("JHB", 150L, 15L),
                        tuple("TSH", 30L, 3L));
        Move move = visible.get(4).moves().getFirst();
        assertThat(move.children()).isEqualTo(15);
        assertThat(move.examples()).hasSize(10).startsWith(new UUID(0, 0)).endsWith(new UUID(0, 102));
    }

    private static DistrictTally tally(Place place, long compared, int moved, int firstChild) {
        List<UUID> examples = IntStream.range(firstChild, firstChild + moved)
                .mapToObj(child -> new UUID(0, child))
                .toList();
        return new DistrictTally(
                place,
                compared,
                moved,
                List.of(new Move(Domain.EDUCATION, RiskLevel.HIGH, RiskLevel.MEDIUM, moved, examples)));
    }
}
