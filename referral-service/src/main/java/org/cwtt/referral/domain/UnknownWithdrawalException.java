package org.cwtt.referral.domain;

import java.util.UUID;

/// There is no such withdrawal of consent, or the one who asks may not know of it.
public final class UnknownWithdrawalException extends RuntimeException {
    public UnknownWithdrawalException(UUID id) {
        super("no withdrawal " + id);
    }
}
