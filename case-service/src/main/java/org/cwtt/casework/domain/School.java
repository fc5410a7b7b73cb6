package org.cwtt.casework.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A school and the areas it lies in.
///
/// @param emis the school's EMIS number
/// @param province EC FS GP KZN LP MP NC NW WC
/// @param district municipal demarcation code, such as JHB or DC47
public record School(
        String emis,
        long version,
        String name,
        String province,
        String district,
        @Nullable String circuit) implements Fact {

    /// The newest version of each school.
    public static List<School> newest(List<School> changes) {
        Map<String, School> newest = new TreeMap<>();
        for (School change : changes) {
            newest.merge(change.emis, change, (held, other) -> other.version > held.version ? other : held);
        }
        return List.copyOf(newest.values());
    }
}
