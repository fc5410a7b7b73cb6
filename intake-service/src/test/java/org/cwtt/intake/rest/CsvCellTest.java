package org.cwtt.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvCellTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        =HYPERLINK("http://x")  | "'=HYPERLINK(""http://x"")"
        +27 82 555 0101         | '+27 82 555 0101
        -1                      | '-1
        @SUM(A1)                | '@SUM(A1)
        O'Brien                 | O'Brien
        Van Wyk, Anna           | "Van Wyk, Anna"
        """, quoteCharacter = '`')
    void noCellIsTakenForAFormula(String given, String expected) {
        assertThat(CsvCell.of(given)).isEqualTo(expected);
    }

    @Test
    void aFormulaBehindWhiteSpaceIsOneToo() {
        assertThat(CsvCell.of("  =1+1")).isEqualTo("'  =1+1");
        assertThat(CsvCell.of("\t=1+1")).isEqualTo("'\t=1+1");
        assertThat(CsvCell.of("")).isEmpty();
    }
}
