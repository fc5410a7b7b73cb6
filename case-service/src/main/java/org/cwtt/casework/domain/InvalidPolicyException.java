package org.cwtt.casework.domain;

/// A policy or catalogue that must not be used; the message names the place, what was given and what was expected.
public final class InvalidPolicyException extends RuntimeException {
    public InvalidPolicyException(String message) {
        super(message);
    }
}
