package org.cwtt.local;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/// Says what is happening, one line a step with the seconds since the start.
public final class Progress {
    private final Consumer<String> lines;
    private final long startedAt = System.nanoTime();

    private Progress(Consumer<String> lines) {
        this.lines = lines;
    }

    public static Progress to(Consumer<String> lines) {
        return new Progress(lines);
    }

    /// Says nothing.
    public static Progress silent() {
        return new Progress(_ -> {});
    }

    /// `what` is a whole line, such as `PostgreSQL is ready`.
    public void say(String what) {
        double seconds = Duration.ofNanos(System.nanoTime() - startedAt).toMillis() / 1000.0;
        lines.accept(String.format(Locale.ROOT, "%6.1f s  %s", seconds, what));
    }
}
