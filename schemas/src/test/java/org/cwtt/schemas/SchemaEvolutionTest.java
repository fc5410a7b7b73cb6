package org.cwtt.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every version of a contract reads every other one: FULL_TRANSITIVE, without a server.
class SchemaEvolutionTest {
    private static final Map<String, List<Contract>> VERSIONS = Contract.allByName();

    @TestFactory
    Stream<DynamicTest> everyVersionReadsEveryOther() {
        return VERSIONS.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> assertEachReadsEachOther(entry.getValue())));
    }

    @Test
    void releasedFilesAreNeverChanged() throws IOException {
        // Given
        Map<String, String> released = Contract.releasedChecksums();

        // When
        Map<String, String> present = Contract.checksums();

        // Then: what was released is still there, to the letter; new files must be added to the list on release
        assertThat(present).containsExactlyInAnyOrderEntriesOf(released);
    }

    @Test
    void classesAreMadeFromTheNewestVersion() {
        for (Topic topic : Topic.values()) {
            // When
            Schema newest = VERSIONS.getOrDefault(Contract.nameFor(topic), List.of())
                    .getLast()
                    .schema();

            // Then
            assertThat(SchemaNormalization.toParsingForm(topic.schema()))
                    .as(topic.topicName())
                    .isEqualTo(SchemaNormalization.toParsingForm(newest));
        }
    }

    @Test
    void everyEnumHasADefaultSymbol() {
        VERSIONS.values().stream()
                .flatMap(List::stream)
                .forEach(contract -> contract.enums()
                        .forEach(schema -> assertThat(schema.getEnumDefault())
                                .as("%s in %s", schema.getFullName(), contract.file())
                                .isNotNull()));
    }

    private static void assertEachReadsEachOther(List<Contract> versions) {
        for (Contract reader : versions) {
            for (Contract writer : versions) {
                assertThat(SchemaCompatibility.checkReaderWriterCompatibility(reader.schema(), writer.schema())
                                .getType())
                        .as("%s reads %s", reader.file(), writer.file())
                        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
            }
        }
    }
}
