package org.cwtt.scoring.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The WHO growth reference of 2007: LMS parameters by indicator, sex and completed month of age.
///
/// Source: de Onis et al. Development of a WHO growth reference for school-aged children and adolescents. Bulletin of
/// the WHO 2007;85:660-667.
public final class GrowthReference {
    /// Days in a month, as WHO counts age.
    public static final double DAYS_IN_MONTH = 30.4375;

    private final Map<GrowthIndicator, Map<Sex, Curve>> curves = new EnumMap<>(GrowthIndicator.class);

    private record Curve(int firstMonth, Lms[] byMonth) {}

    /// Reads lines of `indicator,sex,month,l,m,s`, where sex is M or F; lines that start with # are comments.
    ///
    /// @throws IllegalArgumentException when a line is no such line or a month is missing
    public GrowthReference(List<String> lines) {
        Map<GrowthIndicator, Map<Sex, TreeMap<Integer, Lms>>> read = new EnumMap<>(GrowthIndicator.class);
        for (String line : lines) {
            if (line.startsWith("#") || line.startsWith("indicator,") || line.isBlank()) {
                continue;
            }
            List<String> cells = List.of(line.split(",", -1));
            GrowthIndicator indicator = indicator(cells.get(0));
            Sex sex = cells.get(1).equals("F") ? Sex.FEMALE : Sex.MALE;
            read.computeIfAbsent(indicator, _ -> new EnumMap<>(Sex.class))
                    .computeIfAbsent(sex, _ -> new TreeMap<>())
                    .put(Integer.valueOf(cells.get(2)), new Lms(number(cells, 3), number(cells, 4), number(cells, 5)));
        }
        read.forEach((indicator, bySex) -> {
            Map<Sex, Curve> curvesBySex = new EnumMap<>(Sex.class);
            bySex.forEach((sex, months) -> curvesBySex.put(sex, curve(months)));
            curves.put(indicator, curvesBySex);
        });
    }

    /// The completed months of age that the reference covers for an indicator, in both sexes; none when it has none.
    public Optional<Bounds> months(GrowthIndicator indicator) {
        return curves.getOrDefault(indicator, Map.of()).values().stream()
                .map(curve -> Bounds.closed(curve.firstMonth, curve.firstMonth + curve.byMonth.length - 1.0))
                .reduce((one, other) ->
                        Bounds.closed(Math.max(one.lower(), other.lower()), Math.min(one.upper(), other.upper())));
    }

    /// The z-score, rounded to two decimals as WHO does before classifying; empty for an age or sex that the reference
    /// does not cover.
    ///
    /// @param ageInDays on the day of measuring
    /// @param measured kg/m2, cm or kg
    public OptionalDouble zScore(GrowthIndicator indicator, Sex sex, int ageInDays, double measured) {
        return zScoreAt(indicator, sex, ageInDays / DAYS_IN_MONTH, measured);
    }

    /// The z-score at an age in months, whole or not.
    OptionalDouble zScoreAt(GrowthIndicator indicator, Sex sex, double months, double measured) {
        return lmsAt(indicator, sex, months)
                .map(lms -> indicator.restricted() ? lms.restrictedZOf(measured) : lms.zOf(measured))
                // 0 is added so that a small negative number becomes 0, not -0.
                .map(z -> OptionalDouble.of(Math.rint(z * 100) / 100 + 0.0))
                .orElseGet(OptionalDouble::empty);
    }

    /// The parameters at an age, interpolated between completed months; empty for an age or sex that the reference
    /// does not cover.
    ///
    /// @param months of age, whole or not: days / [#DAYS_IN_MONTH]
    public Optional<Lms> lmsAt(GrowthIndicator indicator, Sex sex, double months) {
        Curve curve = curves.getOrDefault(indicator, Map.of()).get(sex);
        if (curve == null) {
            return Optional.empty();
        }
        int completed = (int) Math.floor(months);
        double fraction = months - completed;
        int index = completed - curve.firstMonth;
        int last = curve.byMonth.length - 1;
        if (index < 0 || index > last || (index == last && fraction > 0)) {
            return Optional.empty();
        }
        Lms lms = curve.byMonth[index];
        return Optional.of(fraction == 0 ? lms : lms.towards(curve.byMonth[index + 1], fraction));
    }

    private static Curve curve(TreeMap<Integer, Lms> months) {
        int first = months.firstKey();
        if (months.lastKey() - first + 1 != months.size()) {
            throw new IllegalArgumentException(
                    "The growth reference lacks a month between " + first + " and " + months.lastKey());
        }
        return new Curve(first, months.values().toArray(new Lms[0]));
    }

    private static GrowthIndicator indicator(String code) {
        return GrowthIndicator.valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static double number(List<String> cells, int column) {
        return Double.parseDouble(cells.get(column));
    }
}
