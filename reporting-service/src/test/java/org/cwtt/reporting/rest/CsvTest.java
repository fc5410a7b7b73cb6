package org.cwtt.reporting.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.cwtt.reporting.domain.AreaLevel;
import org.cwtt.reporting.domain.AreaRound;
import org.cwtt.reporting.domain.Figure;
import org.cwtt.reporting.domain.Indicator;
import org.cwtt.reporting.domain.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {
    @Test
    void aSuppressedFigureHasEmptyColumns() {
        Figure figure = new Figure(
                new AreaRound(AreaLevel.SCHOOL, "700140012", "2026-T1"),
                Indicator.PREVALENCE,
                "HEALTH",
                "HIGH",
                OptionalLong.empty(),
                OptionalLong.of(40));

        String csv = Csv.of(List.of(new Publication(figure, 3, Instant.parse("2026-02-03T08:00:00Z"))));

        assertThat(csv)
                .isEqualTo(
                        "indicator,areaLevel,area,round,domain,level,numerator,denominator,percentage,suppressed,version,updatedAt\r\n"
                                + "prevalence,SCHOOL,700140012,2026-T1,HEALTH,HIGH,,40,,true,3,2026-02-03T08:00:00Z\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+2|'=1+2",
                "+1|'+1",
                "-1|'-1",
                "@x|'@x",
                "=a,b|\"'=a,b\"",
                "say \"x\"|\"say \"\"x\"\"\"",
                "2026-T1|2026-T1"
            })
    void aFieldIsNeverTakenForAFormula(String value, String field) {
        assertThat(Csv.field(value)).isEqualTo(field);
    }
}
