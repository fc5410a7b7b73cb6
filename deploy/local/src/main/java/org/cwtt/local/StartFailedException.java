package org.cwtt.local;

import org.jspecify.annotations.Nullable;

/// Something could not be started; the message is one line that a person can act on.
public class StartFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailedException(String message) {
        this(message, null);
    }

    public StartFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
