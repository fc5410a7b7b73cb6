package org.cwtt.casework.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cwtt.casework.domain.CasePolicy;
import org.cwtt.casework.domain.InvalidPolicyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {
    private static final String SHIPPED = "policies/cwtt-cases-1.0.0.yaml";

    @TempDir
    Path directory;

    private String written(String yaml) throws IOException {
        return Files.writeString(directory.resolve("policy.yaml"), yaml).toString();
    }

    @Test
    void theShippedPolicyCanBeUsed() {
        // When
        CasePolicy policy = PolicyFile.load(SHIPPED);

        // Then
        assertThat(policy.name()).isEqualTo("cwtt-cases:1.0.0");
        assertThat(policy.opens()).hasSize(2);
        assertThat(policy.outcomes()).contains("NEEDS_MET");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level: HIGH|level: URGENT|opens.level: 'URGENT' was given",
                "level: HIGH|level: LOW|opens.level: LOW was given, expected MEDIUM or HIGH",
                "least: 1|least: 7|opens.least: 7 was given, expected 1 to the number of domains, 6",
                "least: 1|least: 1, domains: [FOOD]|opens.domains: 'FOOD' was given",
                "HIGH: 14|HIGH: 0|reviewWithinDays.HIGH: 0 was given, expected 1 to 365",
                "id: x|name: x|name",
                "outcomes: [NEEDS_MET]|outcomes: []|outcomes: none was given",
                "outcomes: [NEEDS_MET]|opens: []|Duplicate field 'opens'"
            })
    void whatMustNotBeUsedIsRefusedWithItsPlace(String right, String wrong, String message) throws IOException {
        // Given
        String policy = """
                id: x
                version: 1.0.0
                opens: [{level: HIGH, least: 1}]
                reviewWithinDays: {HIGH: 14, MEDIUM: 60}
                outcomes: [NEEDS_MET]
                """;
        String name = written(policy.replace(right, wrong));

        // When, Then
        assertThatThrownBy(() -> PolicyFile.load(name))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        // When, Then
        assertThatThrownBy(() -> PolicyFile.load("nowhere.yaml"))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("nowhere.yaml: there is no such file");
    }
}
