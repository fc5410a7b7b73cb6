package org.cwtt.casework.domain;

/// What is to be changed has changed since the one who changes it saw it.
public final class OvertakenException extends RuntimeException {
    public OvertakenException(String what, long expected, long current) {
        super("the %s is at version %d, not %d".formatted(what, current, expected));
    }
}
