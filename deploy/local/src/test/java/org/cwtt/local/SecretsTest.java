package org.cwtt.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aSecretStaysTheSameForTheDataFolder() {
        // Given
        Path file = folder.resolve("secrets.properties");
        String first = Secrets.of(file).databasePassword("intake");

        // When
        String second = Secrets.of(file).databasePassword("intake");

        // Then
        assertThat(second).isEqualTo(first).hasSize(32);
    }

    @Test
    void everyoneHasAnotherSecret() {
        // Given
        Secrets secrets = Secrets.of(folder.resolve("secrets.properties"));

        // When
        String intake = secrets.databasePassword("intake");

        // Then
        assertThat(intake).isNotEqualTo(secrets.databasePassword("case")).isNotEqualTo(secrets.demoPassword());
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        // Given
        Path file = folder.resolve("secrets.properties");

        // When
        Secrets.of(file).demoPassword();

        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aPairwiseKeyHas32Bytes() {
        // When
        String key = Secrets.of(folder.resolve("secrets.properties")).pairwiseKey("health");

        // Then
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }
}
