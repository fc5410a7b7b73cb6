package org.cwtt.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalLong;
import org.cwtt.reporting.domain.Funnel.Limits;
import org.cwtt.reporting.domain.Funnel.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelTest {
    /// By hand: a share of 0.2 among 400 strays by 0.02; 1.96 and 3.09 of these are 3.92 and 6.18 percent points.
    @Test
    void theLimitsAreThoseOfTheBinomialDistribution() {
        // When
        Limits limits = new Funnel(0.2).limits(400);

        // Then
        assertThat(limits.lower95()).isCloseTo(16.08, within(0.001));
        assertThat(limits.upper95()).isCloseTo(23.92, within(0.001));
        assertThat(limits.lower998()).isCloseTo(13.82, within(0.001));
        assertThat(limits.upper998()).isCloseTo(26.18, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({
        "80, 400, INSIDE",
        "96, 400, ABOVE",
        "105, 400, FAR_ABOVE",
        "64, 400, BELOW",
        "55, 400, FAR_BELOW",
        "5, 20, INSIDE",
        ", 400, UNTOLD",
        "80, , UNTOLD",
        "0, 0, UNTOLD",
    })
    void anAreaIsJudgedByHowManyChildrenItHas(@Nullable Long numerator, @Nullable Long denominator, Position position) {
        assertThat(new Funnel(0.2).position(optional(numerator), optional(denominator)))
                .isEqualTo(position);
    }

    @Test
    void theCurveRunsFromTheFewestToTheMostAndStaysBetweenNoneAndAll() {
        assertThat(new Funnel(0.05).curve(1000, 40))
                .hasSizeBetween(30, 40)
                .isSortedAccordingTo((a, b) -> Long.compare(a.children(), b.children()))
                .allSatisfy(limits -> {
                    assertThat(limits.lower998()).isBetween(0.0, limits.lower95());
                    assertThat(limits.upper998()).isBetween(limits.upper95(), 100.0);
                })
                .last()
                .extracting(Limits::children)
                .isEqualTo(1000L);
    }

    @Test
    void aShareBeyondAllIsNone() {
        assertThatThrownBy(() -> new Funnel(1.2)).hasMessage("a share lies between 0 and 1, not at 1.2");
        assertThatThrownBy(() -> new Funnel(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static OptionalLong optional(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
