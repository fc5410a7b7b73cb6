package org.cwtt.referral.domain;

/// A system has as many webhooks as it may have.
public final class TooManyWebhooksException extends RuntimeException {
    private final int most;

    public TooManyWebhooksException(int most) {
        super("a system has at most %d webhooks".formatted(most));
        this.most = most;
    }

    /// How many it may have.
    public int most() {
        return most;
    }
}
