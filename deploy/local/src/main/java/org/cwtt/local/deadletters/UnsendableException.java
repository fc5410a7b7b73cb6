package org.cwtt.local.deadletters;

/// A dead letter that cannot be sent again; the message says which and why.
final class UnsendableException extends RuntimeException {
    UnsendableException(String message) {
        super(message);
    }
}
