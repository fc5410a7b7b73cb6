package org.cwtt.intake.area.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cwtt.intake.area.domain.Hierarchy.By;
import org.jspecify.annotations.Nullable;

/// Leads from what a list tells of a school to its municipal district, education district, health sub-district and
/// social development office.
public final class Hierarchies {
    /// What is said of a municipality beside its name.
    private static final String KINDS =
            "\\b(city of|district|local|metropolitan|metro|municipality|municipal|dm|lm)\\b|[^\\p{L}\\p{N}]";

    private record Key(String province, By by, String is) {}

    private final Map<Key, Hierarchy> table;
    private final Map<Key, String> districts;

    /// @param districts the municipal districts, by which a district municipality is known by name or code
    public Hierarchies(List<Hierarchy> table, List<District> districts) {
        this.table = table.stream()
                .collect(Collectors.toMap(
                        line -> key(line.province(), line.by(), line.is()), Function.identity(), (first, _) -> first));
        this.districts = districts.stream()
                .flatMap(district -> Stream.of(district.name(), district.code())
                        .map(is -> Map.entry(key(district.province(), By.DISTRICT_MUNICIPALITY, is), district.code())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    /// Where a school lies.
    ///
    /// @param known what the list tells, by what it knows the school by
    public Place place(String province, Map<By, String> known) {
        List<Hierarchy> lines = new ArrayList<>();
        for (By by : By.values()) {
            String is = known.get(by);
            Hierarchy line = is == null ? null : table.get(key(province, by, is));
            if (line != null) {
                lines.add(line);
            }
        }
        String district = first(lines, Hierarchy::district);
        return new Place(
                district == null ? district(province, known) : district,
                first(lines, Hierarchy::educationDistrict),
                first(lines, Hierarchy::healthSubDistrict),
                first(lines, Hierarchy::socialDevelopmentOffice));
    }

    /// @param district null when neither the table nor the names of the districts lead to one
    public record Place(
            @Nullable String district,
            @Nullable String educationDistrict,
            @Nullable String healthSubDistrict,
            @Nullable String socialDevelopmentOffice) {}

    /// A metropolitan municipality is its own local municipality.
    private @Nullable String district(String province, Map<By, String> known) {
        return Stream.of(By.DISTRICT_MUNICIPALITY, By.LOCAL_MUNICIPALITY)
                .filter(known::containsKey)
                .map(by -> districts.get(key(province, By.DISTRICT_MUNICIPALITY, known.getOrDefault(by, ""))))
                .filter(code -> code != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String first(List<Hierarchy> lines, Function<Hierarchy, @Nullable String> part) {
        for (Hierarchy line : lines) {
            String value = part.apply(line);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static Key key(String province, By by, String is) {
        String lower = is.toLowerCase(Locale.ROOT);
        return new Key(province, by, by == By.SCHOOL ? is : lower.replaceAll(KINDS, ""));
    }
}
