package org.cwtt.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cwtt.reporting.domain.Round;
import org.cwtt.reporting.persistence.Areas;

/// Records rounds of assessments; the coverage of every school begins with them.
@ApplicationScoped
public class RecordRounds {
    private final Areas areas;

    RecordRounds(Areas areas) {
        this.areas = areas;
    }

    /// Records the newest version of each round.
    @Transactional
    public void record(List<Round> rounds) {
        areas.open(newest(rounds));
    }

    private static Collection<Round> newest(List<Round> rounds) {
        return rounds.stream()
                .collect(Collectors.toMap(
                        Round::id, Function.identity(), BinaryOperator.maxBy(Comparator.comparingLong(Round::version))))
                .values();
    }
}
