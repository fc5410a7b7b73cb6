package org.cwtt.referral;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What the service logs while it is open, with the stacks of causes.
final class HeardLogs extends Handler implements AutoCloseable {
    private final Logger root = Logger.getLogger("");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    HeardLogs() {
        root.addHandler(this);
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        StringBuilder text = new StringBuilder(line.getLoggerName() + " " + line.getMessage());
        if (line.getParameters() != null) {
            text.append(java.util.Arrays.asList(line.getParameters()));
        }
        for (Throwable cause = line.getThrown(); cause != null; cause = cause.getCause()) {
            text.append('\n').append(cause);
        }
        lines.add(text.toString());
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
