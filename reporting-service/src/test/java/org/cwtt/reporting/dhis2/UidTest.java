package org.cwtt.reporting.dhis2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UidTest {
    @Test
    void everyIdIsOneThatDhis2TakesAndIsTheSameAtEveryExport() {
        // When
        Set<String> ids = IntStream.range(0, 30_000)
                .mapToObj(i -> Uid.of("organisationUnit", "7" + i))
                .collect(Collectors.toSet());

        // Then
        assertThat(ids).hasSize(30_000).allMatch(id -> id.matches("[A-Za-z][A-Za-z0-9]{10}"));
        assertThat(Uid.of("dataElement", "CWTT_ASSESSED")).isEqualTo(Uid.of("dataElement", "CWTT_ASSESSED"));
        assertThat(Uid.of("dataElement", "CWTT_ASSESSED")).isNotEqualTo(Uid.of("dataSet", "CWTT_ASSESSED"));
    }
}
