package org.cwtt.messaging;

/// The schema registry does not answer, and the schema asked for is not yet held. Passes by itself.
public final class RegistryUnavailableException extends RuntimeException {
    public RegistryUnavailableException(String message) {
        super(message);
    }

    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
