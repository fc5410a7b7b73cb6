package org.cwtt.system.client;

/// A front door gave another answer than the one that the caller can go on with.
public final class UnexpectedAnswerException extends RuntimeException {
    UnexpectedAnswerException(int status, String text) {
        super("Answered " + status + ": " + text);
    }
}
