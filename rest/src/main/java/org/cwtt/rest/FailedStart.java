package org.cwtt.rest;

import io.quarkus.logging.LoggingFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/// What keeps a service from starting is told in one line instead of on a hundred.
@LoggingFilter(name = "failed-start")
public final class FailedStart implements Filter {
    private static final String CATEGORY = "io.quarkus.runtime.Application";
    private static final int DEEPEST = 20;

    @Override
    public boolean isLoggable(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        if (thrown != null && CATEGORY.equals(entry.getLoggerName())) {
            List<Throwable> chain = chain(thrown);
            entry.setMessage("The service does not start: " + reason(chain));
            if (!isFaultOfOurs(chain.getLast())) {
                entry.setThrown(null);
            }
        }
        return true;
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable behind = thrown; behind != null && chain.size() < DEEPEST; behind = behind.getCause()) {
            chain.add(behind);
        }
        return chain;
    }

    /// From the outermost to what is behind it all; what an outer one only repeats is left out.
    private static String reason(List<Throwable> chain) {
        List<String> said = new ArrayList<>();
        for (Throwable one : chain.reversed()) {
            String text =
                    one.getMessage() == null ? "" : ": " + one.getMessage().strip();
            if (one == chain.getLast() || !text.isEmpty() && said.stream().noneMatch(text::contains)) {
                said.addFirst(one.getClass().getSimpleName() + text);
            }
        }
        return String.join(", because of ", said).replaceAll("\\s*\\R\\s*", "; ");
    }

    /// Then where it happened says more than what it says.
    private static boolean isFaultOfOurs(Throwable behind) {
        return behind instanceof NullPointerException
                || behind instanceof ClassCastException
                || behind instanceof IndexOutOfBoundsException
                || behind instanceof Error;
    }
}
