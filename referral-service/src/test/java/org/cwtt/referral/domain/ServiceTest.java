package org.cwtt.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {
    @ParameterizedTest
    @CsvSource({
        "Soweto, ZA, true",
        "Soweto, ZA-GP, true",
        "Soweto, JHB, true",
        "Soweto, Soweto, true",
        "Soweto, ZA-NC, false",
        ", JHB, true",
        ", Soweto, false",
    })
    void liesInTheAreasThatCoverIt(@Nullable String catchment, String area, boolean covered) {
        // Given
        Service clinic = new Service("GP-CLINIC", Department.HEALTH, "Clinic", "GP", "JHB", catchment, null, 3, true);

        // Then
        assertThat(clinic.liesIn(List.of(area))).isEqualTo(covered);
    }
}
