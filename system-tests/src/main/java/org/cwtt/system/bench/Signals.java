package org.cwtt.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Holds a process still, and lets it go on.
public final class Signals {
    private Signals() {}

    /// @param name `STOP` or `CONT`
    /// @throws IllegalArgumentException when `pid` is no process: `kill` would take it for a group, or for all
    public static void send(String name, long pid) {
        if (pid <= 0) {
            throw new IllegalArgumentException("there is no process " + pid);
        }
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
