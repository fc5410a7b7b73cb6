package org.cwtt.intake.area.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cwtt.intake.bulk.domain.Reading;
import org.jspecify.annotations.Nullable;

/// Reads what a master list tells of a school beside its place.
final class MasterSite {
    /// Written where a school has no quintile, as independent schools have none.
    private static final Set<String> NONE = Set.of("0", "99", "na", "n/a", "none", "not applicable", "#n/a", "-");

    private MasterSite() {}

    static Site read(Reading reading) {
        Integer quintile = reading.optional(MasterColumn.QUINTILE, "1 to 5, or 99 for none", MasterSite::quintile);
        Boolean noFee = reading.optional(MasterColumn.NO_FEE, "yes or no", MasterSite::yes);
        Double latitude = degrees(reading, MasterColumn.LATITUDE, "a latitude from -35 to -22", -35, -22);
        Double longitude = degrees(reading, MasterColumn.LONGITUDE, "a longitude from 16 to 33", 16, 33);
        Integer learners = reading.optional(MasterColumn.LEARNERS, "a number of learners", MasterSite::count);
        boolean placed = latitude != null && longitude != null;
        return new Site(
                quintile == null || quintile == 0 ? null : quintile,
                noFee,
                placed ? latitude : null,
                placed ? longitude : null,
                learners);
    }

    /// 0 where it says that there is none.
    private static Optional<Integer> quintile(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceFirst("^(nq|q)", "");
        if (NONE.contains(plain)) {
            return Optional.of(0);
        }
        return Optional.of(plain).filter(digit -> digit.matches("[1-5]")).map(Integer::valueOf);
    }

    private static Optional<Boolean> yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1", "no fee" -> Optional.of(true);
            case "no", "n", "false", "0", "fee" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /// South Africa's. A 0 stands where nobody measured.
    private static @Nullable Double degrees(
            Reading reading, MasterColumn column, String expected, double least, double most) {
        Function<String, Optional<Double>> reader = text -> Optional.of(text.replace(',', '.'))
                .filter(number -> number.matches("-?\\d{1,3}(\\.\\d+)?"))
                .map(Double::valueOf)
                .filter(number -> number == 0 || (number >= least && number <= most));
        Double degrees = reading.optional(column, expected, reader);
        return degrees == null || degrees == 0 ? null : degrees;
    }

    static Optional<Integer> count(String text) {
        return Optional.of(text.replaceAll("[\\s\u00A0]", "").replaceFirst("\\.0+$", ""))
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf);
    }
}
