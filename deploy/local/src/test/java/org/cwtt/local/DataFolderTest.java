package org.cwtt.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aFolderOfSomeoneElseIsLeftAlone() throws IOException {
        // Given
        Files.writeString(folder.resolve("thesis.txt"), "precious");

        // When / Then
        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("not a data folder");
    }

    @Test
    void twoLaunchersDoNotShareAFolder() {
        // Given
        try (DataFolder _ = DataFolder.open(folder)) {

            // When / Then
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(StartFailedException.class)
                    .hasMessageContaining("another launcher is running");
        }
    }

    @Test
    void emptyingFollowsNoLinks() throws IOException {
        // Given
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("precious.txt"), "precious");
        try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
            Files.createSymbolicLink(data.path("link"), outside);

            // When
            data.empty();

            // Then
            assertThat(data.path("link")).doesNotExist();
            assertThat(outside.resolve("precious.txt")).exists();
        }
    }
}
