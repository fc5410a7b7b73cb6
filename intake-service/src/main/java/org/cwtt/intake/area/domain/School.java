package org.cwtt.intake.area.domain;

import java.util.Map;
import org.cwtt.intake.access.domain.Areas;
import org.jspecify.annotations.Nullable;

/// A school and its place in the hierarchies of the departments of education, health and social development.
///
/// @param emis number of the school in the education management information system
/// @param province EC FS GP KZN LP MP NC NW WC
/// @param district municipal demarcation code, such as JHB or DC47
/// @param enrolments learners by grade
public record School(
        String emis,
        String name,
        String province,
        String district,
        @Nullable String circuit,
        @Nullable String educationDistrict,
        @Nullable String healthSubDistrict,
        @Nullable String socialDevelopmentOffice,
        Map<String, Integer> enrolments) {
    public School {
        enrolments = Map.copyOf(enrolments);
    }

    public boolean liesIn(Areas areas) {
        return areas.cover(province, district, circuit, emis);
    }
}
