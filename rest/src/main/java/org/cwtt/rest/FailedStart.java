package org.cwtt.rest;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/// What keeps a service from starting is told in one line, by what is behind it all, instead of on a hundred.
@LoggingFilter(name = "failed-start")
public final class FailedStart implements Filter {
    private static final String CATEGORY = "io.quarkus.runtime.Application";

    @Override
    public boolean isLoggable(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        if (thrown != null && CATEGORY.equals(entry.getLoggerName())) {
            String reason = reason(thrown);
            // A fault of ours has nothing to say: then where it happened is all there is.
            if (reason != null) {
                entry.setMessage("The service does not start: " + reason.replace("%", "%%"));
                entry.setThrown(null);
            }
        }
        return true;
    }

    private static @Nullable String reason(Throwable thrown) {
        String reason = null;
        for (Throwable behind = thrown; behind != null; behind = behind.getCause()) {
            if (behind.getMessage() != null) {
                reason = behind.getMessage().strip().replaceAll("\\s*\\R\\s*", "; ");
            }
        }
        return reason;
    }
}
