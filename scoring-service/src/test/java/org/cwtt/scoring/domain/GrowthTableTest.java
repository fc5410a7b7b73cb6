package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A wide table of our own: every month, sex and measure of the WHO reference, and the ages between the months, over
/// z-scores from -6 to 6.
///
/// It goes the other way round: from a z-score to the measure that has it, by the definition of the curve in decimals
/// of 40 digits. `measure = M (1 + L S z)^(1/L)` to 3 SD; beyond, where WHO restricts it, the distance from 2 to 3 SD
/// for each further deviation. The z-score of that measure must then be the one started from, to two decimals.
class GrowthTableTest {
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal THREE = new BigDecimal(3);

    private final GrowthReference reference = Reference.growth();

    private record Row(GrowthIndicator indicator, Sex sex, int month, BigDecimal l, BigDecimal m, BigDecimal s) {

        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    GrowthIndicator.valueOf(cells[0].replace('-', '_').toUpperCase(Locale.ROOT)),
                    cells[1].equals("F") ? Sex.FEMALE : Sex.MALE,
                    Integer.parseInt(cells[2]),
                    new BigDecimal(cells[3]),
                    new BigDecimal(cells[4]),
                    new BigDecimal(cells[5]));
        }

        Row between(Row next, BigDecimal fraction) {
            return new Row(
                    indicator,
                    sex,
                    month,
                    l.add(fraction.multiply(next.l.subtract(l))),
                    m.add(fraction.multiply(next.m.subtract(m))),
                    s.add(fraction.multiply(next.s.subtract(s))));
        }

        double measureAt(BigDecimal z) {
            if (indicator == GrowthIndicator.HEIGHT_FOR_AGE || z.abs().compareTo(THREE) <= 0) {
                return curveAt(z.doubleValue());
            }
            double side = z.signum();
            double step = Math.abs(curveAt(3 * side) - curveAt(2 * side));
            return curveAt(3 * side) + side * step * z.abs().subtract(THREE).doubleValue();
        }

        private double curveAt(double z) {
            BigDecimal inner = BigDecimal.ONE.add(l.multiply(s).multiply(BigDecimal.valueOf(z)), DIGITS);
            return m.doubleValue() * Math.exp(Math.log(inner.doubleValue()) / l.doubleValue());
        }
    }

    @TestFactory
    Stream<DynamicTest> theMeasureAtAZScoreHasThatZScore() {
        List<Row> rows = Reference.growthLines().stream()
                .filter(line -> Character.isLetter(line.charAt(0)) && !line.startsWith("indicator"))
                .map(Row::of)
                .toList();
        return Map.of(
                        GrowthIndicator.BMI_FOR_AGE, 169,
                        GrowthIndicator.HEIGHT_FOR_AGE, 169,
                        GrowthIndicator.WEIGHT_FOR_AGE, 61)
                .entrySet()
                .stream()
                .flatMap(expected -> Stream.of(Sex.FEMALE, Sex.MALE)
                        .map(sex -> DynamicTest.dynamicTest(expected.getKey() + " " + sex, () -> {
                            List<Row> curve = rows.stream()
                                    .filter(row -> row.indicator() == expected.getKey() && row.sex() == sex)
                                    .toList();
                            assertThat(curve).hasSize(expected.getValue());
                            assertThat(disagreements(curve)).isEmpty();
                        })));
    }

    /// At each month, and a quarter, half and nine tenths of the way to the next.
    private List<String> disagreements(List<Row> curve) {
        List<String> disagreements = new ArrayList<>();
        for (int index = 0; index < curve.size(); index++) {
            Row row = curve.get(index);
            compare(row, row.month(), disagreements);
            if (index + 1 < curve.size()) {
                for (String fraction : List.of("0.25", "0.5", "0.9")) {
                    Row between = row.between(curve.get(index + 1), new BigDecimal(fraction));
                    compare(between, row.month() + Double.parseDouble(fraction), disagreements);
                }
            }
        }
        return disagreements;
    }

    private void compare(Row row, double months, List<String> disagreements) {
        for (int hundredths = -600; hundredths <= 600; hundredths += 25) {
            BigDecimal z = BigDecimal.valueOf(hundredths, 2);
            double found = reference
                    .zScoreAt(row.indicator(), row.sex(), months, row.measureAt(z))
                    .orElseThrow();
            if (BigDecimal.valueOf(found).setScale(2, RoundingMode.HALF_EVEN).compareTo(z) != 0) {
                disagreements.add(row.sex() + " at " + months + " months: " + found + " for " + z);
            }
        }
    }
}
