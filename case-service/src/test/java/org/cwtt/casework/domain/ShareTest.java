package org.cwtt.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    private static final double PRINTED = 0.00005;

    /// The examples of Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3.
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theIntervalOfAShareIsThePublishedOne(long some, long of, double low, double high) {
        // Given
        Share share = new Share(some, of);

        // When
        Interval interval = share.interval();

        // Then
        assertThat(interval.low()).isCloseTo(low, within(PRINTED));
        assertThat(interval.high()).isCloseTo(high, within(PRINTED));
    }

    /// The examples of Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, method 10.
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void theIntervalOfADifferenceIsThePublishedOne(
            long some, long of, long otherSome, long otherOf, double low, double high) {
        // Given
        Share share = new Share(some, of);

        // When
        Interval interval = share.minus(new Share(otherSome, otherOf));

        // Then
        assertThat(interval.low()).isCloseTo(low, within(PRINTED));
        assertThat(interval.high()).isCloseTo(high, within(PRINTED));
    }

    /// By hand: 8 of 10, z = 1.96. Middle (2*8 + 3.8415) = 19.8415, spread 1.96 * sqrt(3.8415 +
    /// 4*10*0.8*0.2) = 1.96 * sqrt(10.2415) = 6.2724, scale 2 * (10 + 3.8415) = 27.6829: 13.5691/27.6829
    /// and 26.1138/27.6829.
    @org.junit.jupiter.api.Test
    void eightOfTenIsBetween49And94Percent() {
        // Given
        Share share = new Share(8, 10);

        // When
        Interval interval = share.interval();

        // Then
        assertThat(interval.low()).isCloseTo(0.4902, within(PRINTED));
        assertThat(interval.high()).isCloseTo(0.9433, within(PRINTED));
    }

    @Property
    void anIntervalHoldsItsShareAndNothingImpossible(
            @ForAll @IntRange(min = 1, max = 5000) int of, @ForAll @IntRange(max = 5000) int given) {
        // Given
        Share share = new Share(given % (of + 1), of);

        // When
        Interval interval = share.interval();

        // Then
        assertThat(share.value()).isBetween(interval.low(), interval.high());
        assertThat(interval.low()).isBetween(0.0, 1.0);
        assertThat(interval.high()).isBetween(0.0, 1.0);
    }

    @Property
    void aDifferenceIsWithinItsIntervalAndTurnsAroundWithItsSides(
            @ForAll @IntRange(min = 1, max = 3000) int of,
            @ForAll @IntRange(max = 3000) int given,
            @ForAll @IntRange(min = 1, max = 3000) int otherOf,
            @ForAll @IntRange(max = 3000) int otherGiven) {
        // Given
        Share one = new Share(given % (of + 1), of);
        Share other = new Share(otherGiven % (otherOf + 1), otherOf);

        // When
        Interval interval = one.minus(other);

        // Then
        Interval turned = other.minus(one);
        assertThat(one.value() - other.value()).isBetween(interval.low() - 1e-12, interval.high() + 1e-12);
        assertThat(interval.low()).isBetween(-1 - 1e-9, 1 + 1e-9).isCloseTo(-turned.high(), within(1e-9));
        assertThat(interval.high()).isBetween(-1 - 1e-9, 1 + 1e-9).isCloseTo(-turned.low(), within(1e-9));
    }

    @Property
    void tenTimesAsManyChildrenMakeANarrowerInterval(
            @ForAll @IntRange(min = 1, max = 500) int of, @ForAll @IntRange(max = 500) int given) {
        // Given
        int some = given % (of + 1);
        Interval few = new Share(some, of).interval();

        // When
        Interval many = new Share(10L * some, 10L * of).interval();

        // Then
        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    }
}
