package org.cwtt.intake.access.domain;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The areas that a person works in: `ZA`, `ZA-GP`, a district code, a circuit, a school's EMIS number.
///
/// Whoever has none sees nothing.
public record Areas(Set<String> units) {
    private static final String SEPARATOR = ",";

    public Areas {
        units = Set.copyOf(units);
    }

    /// The areas named in a token. A name that holds the separator is none.
    public static Areas of(Collection<String> names) {
        return new Areas(names.stream()
                .filter(name -> !name.isBlank() && !name.contains(SEPARATOR))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /// Whether a school that lies there is within these areas.
    public boolean cover(String province, String district, @Nullable String circuit, String emis) {
        return units.contains("ZA")
                || units.contains("ZA-" + province)
                || units.contains(district)
                || units.contains(emis)
                || (circuit != null && units.contains(circuit));
    }

    /// One text, for SQL: `schools.areas && string_to_array(?, ',')`.
    public String joined() {
        return String.join(SEPARATOR, units);
    }
}
