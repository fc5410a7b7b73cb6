package org.cwtt.local.backup;

import org.cwtt.local.StartFailedException;
import org.jspecify.annotations.Nullable;

/// A backup cannot be made or read; the message says in one line why.
public final class BackupFailedException extends StartFailedException {
    private static final long serialVersionUID = 1L;

    BackupFailedException(String message) {
        this(message, null);
    }

    BackupFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
