package org.cwtt.reporting.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.reporting.domain.Indicator.COMPLETION;
import static org.cwtt.reporting.domain.Indicator.PREVALENCE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cwtt.reporting.domain.AreaCounts.Breakdown;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final AreaRound GAUTENG = new AreaRound(AreaLevel.PROVINCE, "ZA-GP", "2026-T1");
    private static final SmallNumbers RULE = new SmallNumbers(10, 5);

    @Test
    void anAreaHasAFigureForEveryCell() {
        Map<String, Figure> figures = byCell(new AreaCounts(
                GAUTENG,
                "ZA",
                1002,
                Map.of(
                        new Breakdown(COMPLETION, ""), Map.of("COMPLETE", 150L, "INCOMPLETE", 48L),
                        new Breakdown(PREVALENCE, "NUTRITION"), Map.of("HIGH", 52L, "LOW", 146L))));

        assertThat(figures).hasSize(1 + 2 + 6 * 4 + 3 * 8);
        assertThat(text(figures, "coverage|PROVINCE|ZA-GP|2026-T1||")).isEqualTo("200/1000");
        assertThat(text(figures, "completion|PROVINCE|ZA-GP|2026-T1||COMPLETE")).isEqualTo("150/200");
        assertThat(text(figures, "prevalence|PROVINCE|ZA-GP|2026-T1|NUTRITION|HIGH"))
                .isEqualTo("50/200");
        assertThat(text(figures, "prevalence|PROVINCE|ZA-GP|2026-T1|NUTRITION|MEDIUM"))
                .isEqualTo("0/200");
        assertThat(text(figures, "referrals|PROVINCE|ZA-GP|2026-T1|HEALTH|REQUESTED"))
                .isEqualTo("0/0");
    }

    @Test
    void percentagesComeFromRoundedCounts() {
        Figure figure = requireNonNull(byCell(new AreaCounts(
                        GAUTENG, "ZA", 0, Map.of(new Breakdown(PREVALENCE, "HEALTH"), Map.of("HIGH", 13L, "LOW", 30L))))
                .get("prevalence|PROVINCE|ZA-GP|2026-T1|HEALTH|HIGH"));

        assertThat(figure.percentage()).contains(new BigDecimal("33.3"));
    }

    @Test
    void fewerThanTenChildrenShowNothingButThatSomethingIsHidden() {
        Map<String, Figure> figures = byCell(new AreaCounts(
                GAUTENG,
                "ZA",
                40,
                Map.of(
                        new Breakdown(COMPLETION, ""), Map.of("COMPLETE", 4L),
                        new Breakdown(PREVALENCE, "NUTRITION"), Map.of("HIGH", 4L))));

        assertThat(text(figures, "coverage|PROVINCE|ZA-GP|2026-T1||")).isEqualTo("?/40");
        assertThat(text(figures, "prevalence|PROVINCE|ZA-GP|2026-T1|NUTRITION|HIGH"))
                .isEqualTo("?/?");
        assertThat(text(figures, "prevalence|PROVINCE|ZA-GP|2026-T1|NUTRITION|LOW"))
                .isEqualTo("?/?");
    }

    @Test
    void aStateThatALaterContractAddsIsCountedToo() {
        Map<String, Figure> figures = byCell(new AreaCounts(
                GAUTENG, "ZA", 0, Map.of(new Breakdown(Indicator.REFERRALS, "HEALTH"), Map.of("PAUSED", 20L))));

        assertThat(text(figures, "referrals|PROVINCE|ZA-GP|2026-T1|HEALTH|PAUSED"))
                .isEqualTo("20/20");
    }

    private static Map<String, Figure> byCell(AreaCounts counts) {
        return Figures.counted(counts).stream()
                .map(FiguresTest::alone)
                .flatMap(release -> Figures.of(release, RULE).stream())
                .collect(Collectors.toMap(Figure::cell, Function.identity()));
    }

    private static Release alone(Release release) {
        return release.hiding(requireNonNull(
                Concealment.of(List.of(release), Optional.empty(), RULE).get("ZA-GP")));
    }

    private static String text(Map<String, Figure> figures, String cell) {
        Figure figure = requireNonNull(figures.get(cell), cell);
        return shown(figure.numerator()) + "/" + shown(figure.denominator());
    }

    private static String shown(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "?";
    }
}
