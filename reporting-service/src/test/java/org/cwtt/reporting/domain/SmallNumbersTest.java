package org.cwtt.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallNumbersTest {
    private static final SmallNumbers RULE = new SmallNumbers(10, 5);

    @ParameterizedTest
    @CsvSource({"0,0", "10,10", "12,10", "13,15", "17,15", "18,20", "1002,1000"})
    void aCountThatIsNotSmallIsRounded(long count, long shown) {
        assertThat(RULE.protect(count)).hasValue(shown);
    }

    @ParameterizedTest
    @CsvSource({"1", "5", "9"})
    void aSmallCountIsHidden(long count) {
        assertThat(RULE.protect(count)).isEmpty();
    }

    @ParameterizedTest(name = "from 20 high and 20 low to {0} and {1}: told apart {2}")
    @CsvSource({"29, 20, false", "30, 20, true", "11, 29, false", "10, 30, true", "15, 24, false", "10, 20, true"})
    void onlyTenChildrenTogetherMakeADifference(long high, long low, boolean apart) {
        assertThat(RULE.mayBeToldApart(Map.of("HIGH", 20L, "LOW", 20L), Map.of("HIGH", high, "LOW", low)))
                .isEqualTo(apart);
    }

    @ParameterizedTest
    @CsvSource({"0,5", "10,0", "-1,1", "2,5"})
    void aRuleThatProtectsNobodyIsRefused(int threshold, int roundTo) {
        assertThatThrownBy(() -> new SmallNumbers(threshold, roundTo)).isInstanceOf(IllegalArgumentException.class);
    }
}
