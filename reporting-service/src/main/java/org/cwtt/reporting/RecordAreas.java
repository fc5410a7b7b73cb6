package org.cwtt.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cwtt.reporting.domain.School;
import org.cwtt.reporting.persistence.Areas;

/// Records where schools lie and how many learners they have; what they counted in is published again.
@ApplicationScoped
public class RecordAreas {
    private final Areas areas;

    RecordAreas(Areas areas) {
        this.areas = areas;
    }

    /// Records the newest version of each school.
    @Transactional
    public void record(List<School> schools) {
        areas.place(newest(schools));
    }

    private static Collection<School> newest(List<School> schools) {
        return schools.stream()
                .collect(Collectors.toMap(
                        School::emis,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingLong(School::version))))
                .values();
    }
}
