package org.cwtt.casework.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.InterventionCatalogue;
import org.cwtt.casework.domain.InvalidPolicyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFileTest {
    @TempDir
    Path directory;

    @Test
    void theShippedCatalogueHasSomethingForEveryDomain() {
        // When
        InterventionCatalogue catalogue = CatalogueFile.load("interventions/cwtt-interventions-1.0.0.yaml");

        // Then
        assertThat(Arrays.stream(Domain.values()))
                .allMatch(domain -> catalogue.entries().values().stream()
                                .filter(entry -> entry.domains().contains(domain))
                                .count()
                        >= 2);
        assertThat(catalogue.nameOf("school-nutrition")).isEqualTo("School nutrition programme");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "domains: [HEALTH]|domains: [FOOD]|interventions.clinic.domains: 'FOOD' was given",
                "domains: [HEALTH]|domains: []|interventions.clinic: expected a name",
                "goals: {seen: Seen}|goals: {}|interventions.clinic: expected a name",
                "goals: {seen: Seen}|goals: {Was Seen: Seen}|interventions.clinic.goals: 'Was Seen' was given",
                "name: Clinic|title: Clinic|title"
            })
    void whatMustNotBeUsedIsRefusedWithItsPlace(String right, String wrong, String message) throws IOException {
        // Given
        String catalogue = """
                id: x
                version: 1.0.0
                interventions:
                  clinic:
                    name: Clinic
                    domains: [HEALTH]
                    goals: {seen: Seen}
                """;
        String name = Files.writeString(directory.resolve("c.yaml"), catalogue.replace(right, wrong))
                .toString();

        // When, Then
        assertThatThrownBy(() -> CatalogueFile.load(name))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining(message);
    }
}
