package org.cwtt.messaging;

/// A record that no retry can make readable: not in the wire format, of an unknown schema, cut short, of another type.
/// It belongs in the dead-letter topic.
public final class UnreadableEventException extends RuntimeException {
    public UnreadableEventException(String message) {
        super(message);
    }

    public UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
