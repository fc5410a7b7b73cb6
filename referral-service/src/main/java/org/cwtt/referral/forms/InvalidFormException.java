package org.cwtt.referral.forms;

/// A form that must not be used: the message says in one line what is wrong with it, and where.
public final class InvalidFormException extends RuntimeException {
    InvalidFormException(String message) {
        super(message);
    }
}
