package org.cwtt.intake.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreasTest {
    @ParameterizedTest
    @CsvSource({
        "ZA,true",
        "ZA-GP,true",
        "JHB,true",
        "JHB-C1,true",
        "799000001,true",
        "ZA-LP,false",
        "TSH,false",
        "799000002,false",
        "'',false"
    })
    void aSchoolIsCoveredByEachAreaThatItLiesIn(String unit, boolean covered) {
        assertThat(Areas.of(List.of(unit)).cover("GP", "JHB", "JHB-C1", "799000001"))
                .isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"X,ZA", ",ZA"},
            delimiter = ';')
    void aNameThatWouldBecomeTwoIsNone(String unit) {
        assertThat(Areas.of(List.of(unit)).units()).isEmpty();
    }
}
