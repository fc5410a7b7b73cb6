package org.cwtt.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Adder and subtractor equal a recount of the newest, for any order, any repeats and any cut into batches.
class FoldPropertyTest {
    private static final int CHILDREN = 6;

    @Property
    void foldingEqualsRecountingTheNewest(@ForAll("batches") List<List<Contribution>> batches) {
        // Given
        Map<ChildRound, Contribution> standing = new HashMap<>();
        Map<Cell, Integer> cells = new HashMap<>();

        // When
        for (List<Contribution> batch : batches) {
            Fold<Contribution> fold = Fold.of(standing, batch);
            fold.accepted().forEach(c -> standing.put(c.key(), c));
            fold.differences().forEach((cell, difference) -> cells.merge(cell, difference, Integer::sum));
        }

        // Then
        cells.values().removeIf(count -> count == 0);
        assertThat(cells).isEqualTo(recount(batches));
    }

    private static Map<Cell, Integer> recount(List<List<Contribution>> batches) {
        Map<ChildRound, Contribution> newest = new HashMap<>();
        batches.stream()
                .flatMap(List::stream)
                .forEach(c -> newest.merge(c.key(), c, (a, b) -> b.sequence() > a.sequence() ? b : a));
        Map<Cell, Integer> cells = new HashMap<>();
        newest.values().stream().flatMap(c -> c.cells().stream()).forEach(c -> cells.merge(c, 1, Integer::sum));
        return cells;
    }

    @Provide
    Arbitrary<List<List<Contribution>>> batches() {
        return profile().list().ofMaxSize(12).list().ofMaxSize(8);
    }

    /// A profile is a function of child and sequence, as with the scoring service: a repeat says the same.
    private static Arbitrary<Contribution> profile() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, CHILDREN),
                        Arbitraries.longs().between(1, 9))
                .as((child, sequence) -> {
                    UUID id = new UUID(0, child);
                    if ((child + sequence) % 7 == 0) {
                        return Contributions.withdrawn(id, sequence);
                    }
                    String school = (child * sequence) % 5 == 0 ? "700000002" : Contributions.SCHOOL;
                    RiskLevel level = RiskLevel.values()[(int) ((child * 3 + sequence * sequence) % 4)];
                    return Contributions.of(id, sequence, school, level);
                });
    }
}
