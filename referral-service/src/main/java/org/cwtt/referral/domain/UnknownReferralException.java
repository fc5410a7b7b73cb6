package org.cwtt.referral.domain;

import java.util.UUID;

/// A referral that does not exist, or not for the one who asks.
public final class UnknownReferralException extends RuntimeException {
    public UnknownReferralException(UUID referralId) {
        super("referral " + referralId + " is not known");
    }
}
