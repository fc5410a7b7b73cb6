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
        Map<String, Integer> enrolments,
        Site site) {
    public School {
        enrolments = Map.copyOf(enrolments);
    }

    public boolean liesIn(Areas areas) {
        return areas.cover(province, district, circuit, emis);
    }

    /// This, and what was known before besides: a list that does not tell something does not take it away.
    public School or(School before) {
        return new School(
                emis,
                name,
                province,
                district,
                or(circuit, before.circuit),
                or(educationDistrict, before.educationDistrict),
                or(healthSubDistrict, before.healthSubDistrict),
                or(socialDevelopmentOffice, before.socialDevelopmentOffice),
                enrolments.isEmpty() ? before.enrolments : enrolments,
                site.or(before.site));
    }

    private static @Nullable String or(@Nullable String now, @Nullable String before) {
        return now == null ? before : now;
    }
}
