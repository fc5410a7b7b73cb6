package org.cwtt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One running part: its log, its pid file, its readiness and its end.
final class ChildProcess {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int SHOWN_LOG_LINES = 15;

    private final Launch launch;
    private final Process process;
    private final Path log;
    private final Path pidFile;
    private volatile boolean ending;

    private ChildProcess(Launch launch, Process process, Path log, Path pidFile) {
        this.launch = launch;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    static ChildProcess start(DataFolder data, Launch launch) {
        Path log = data.freshLog(launch.name());
        Path pidFile = data.pidFile(launch.name());
        ProcessBuilder builder = launch.prepared(data.root(), log);
        try {
            Process process = builder.start();
            Files.writeString(pidFile, Long.toString(process.pid()));
            process.getOutputStream().close();
            return new ChildProcess(launch, process, log, pidFile);
        } catch (IOException e) {
            throw new StartFailedException(launch.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    Launch launch() {
        return launch;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Waits until the part itself says that it is there.
    ///
    /// @throws StartFailedException with the end of the log, if the process ends or the time is over
    void awaitReady() {
        long deadline = System.nanoTime() + launch.readiness().timeout().toNanos();
        while (!launch.readiness().probe().getAsBoolean()) {
            if (!process.isAlive()) {
                throw failed("ended with status " + process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                throw failed("was not ready in time");
            }
            pause();
        }
    }

    /// True if it has ended over something that passes by itself.
    boolean failedInPassing() {
        String words = launch.readiness().passingTrouble();
        return words != null && !process.isAlive() && logged().contains(words);
    }

    /// Says so if a part that was ready ends without being told to.
    void watch(Progress progress) {
        process.onExit().thenAccept(ended -> {
            if (!ending) {
                progress.say("%s has ended by itself, status %d; its log: %s"
                        .formatted(launch.name(), ended.exitValue(), log));
            }
        });
    }

    void kill() {
        ending = true;
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Asks it to stop, and ends it if it does not.
    void stop() {
        ending = true;
        try {
            if (process.isAlive()) {
                new ProcessBuilder("kill", "-" + launch.layer().stopSignal(), Long.toString(process.pid()))
                        .start()
                        .waitFor();
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("interrupted while " + launch.name() + " was starting", e);
        }
    }

    private StartFailedException failed(String how) {
        List<String> lines = logged().lines().toList();
        List<String> end = lines.subList(Math.max(0, lines.size() - SHOWN_LOG_LINES), lines.size());
        return new StartFailedException(
                "%s %s; the end of %s:%n  %s".formatted(launch.name(), how, log, String.join("\n  ", end)));
    }

    private String logged() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
