package org.cwtt.referral.domain;

/// The referral has changed since the one who acts on it saw it.
public final class OvertakenException extends RuntimeException {
    public OvertakenException(long expected, long current) {
        super("the referral is at version %d, not %d".formatted(current, expected));
    }
}
