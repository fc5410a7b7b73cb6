package org.cwtt.referral.webhooks;

/// An address that must not be called; says what was expected of it.
public final class ForbiddenAddressException extends RuntimeException {
    ForbiddenAddressException(String expected) {
        super(expected);
    }
}
