package org.cwtt.referral.domain;

/// A routing table that must not be used: the message says in one line what is wrong with it, and where.
public final class InvalidRoutingException extends RuntimeException {
    private final String place;

    public InvalidRoutingException(String message) {
        this("", message);
    }

    /// @param place such as `rules[3]` or `onDecline.HEALTH`; empty when it is the table as a whole
    public InvalidRoutingException(String place, String message) {
        super(message);
        this.place = place;
    }

    public String place() {
        return place;
    }
}
