package org.cwtt.referral.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A place at which a department sees children: a facility of health, an office of social development, a school support
/// team of education.
///
/// @param id code in upper case, such as the number of the facility in its department's master list
/// @param province EC FS GP KZN LP MP NC NW WC
/// @param district municipal demarcation code, such as JHB or DC47
/// @param catchment the department's own area that it serves: a health sub-district, an education district, a social
///     development office, named as in the list of schools; null: the whole municipal district
/// @param location null when nobody has told it
/// @param capacity how many children it can look after at a time
/// @param open false once it takes nobody any more
public record Service(
        String id,
        Department department,
        String name,
        String province,
        String district,
        @Nullable String catchment,
        @Nullable Location location,
        int capacity,
        boolean open) {

    /// What an id looks like.
    public static final String ID = "[A-Z0-9][A-Z0-9._-]{0,39}";

    /// Degrees (WGS 84), north and east positive.
    public record Location(double latitude, double longitude) {}

    /// True when one of these areas covers it: the country, its province, its district or its catchment.
    public boolean liesIn(List<String> areas) {
        return Stream.of("ZA", "ZA-" + province, district, catchment)
                .filter(Objects::nonNull)
                .anyMatch(areas::contains);
    }
}
