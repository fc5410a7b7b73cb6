package org.cwtt.referral.domain;

/// A routing table that must not be used: the message says in one line what is wrong with it.
public final class InvalidRoutingException extends RuntimeException {
    public InvalidRoutingException(String message) {
        super(message);
    }
}
