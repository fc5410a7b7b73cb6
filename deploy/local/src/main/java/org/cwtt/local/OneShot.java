package org.cwtt.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs a program that does its work and ends, such as `initdb`.
final class OneShot {
    private static final long TIMEOUT_MINUTES = 5;

    private OneShot() {}

    /// @throws StartFailedException naming the log, if it fails or takes too long
    static void run(List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try {
                if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                    throw new StartFailedException(command.getFirst() + " failed: see " + log);
                }
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new StartFailedException(command.getFirst() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("interrupted", e);
        }
    }
}
