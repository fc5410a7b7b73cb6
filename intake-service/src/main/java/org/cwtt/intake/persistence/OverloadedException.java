package org.cwtt.intake.persistence;

/// More waits to be stored than can be stored in time. Passes by itself; what was sent may have been stored.
public final class OverloadedException extends RuntimeException {
    public OverloadedException(String message) {
        super(message);
    }
}
