package org.cwtt.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private @Nullable Process process;

    @AfterEach
    void endTheProcess() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void aProcessThatNamesOurFolderIsEnded() throws IOException, InterruptedException {
        // Given
        try (DataFolder data = DataFolder.open(folder.resolve("ours"))) {
            Process left = running("sh", "-c", "read line", data.root().toString());
            Files.writeString(data.pidFile("kafka"), Long.toString(left.pid()));

            // When
            Orphans.end(data, Progress.silent());

            // Then
            assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(data.pidFile("kafka")).doesNotExist();
        }
    }

    @Test
    void aStrangerWhoHasGotThePidLivesOn() throws IOException {
        // Given
        try (DataFolder data = DataFolder.open(folder.resolve("ours"))) {
            Process stranger = running("sh", "-c", "read line", "/somewhere/else");
            Files.writeString(data.pidFile("kafka"), Long.toString(stranger.pid()));

            // When
            Orphans.end(data, Progress.silent());

            // Then
            assertThat(stranger.isAlive()).isTrue();
            assertThat(data.pidFile("kafka")).doesNotExist();
        }
    }

    private Process running(String... command) throws IOException {
        Process started = new ProcessBuilder(command).start();
        process = started;
        return started;
    }
}
