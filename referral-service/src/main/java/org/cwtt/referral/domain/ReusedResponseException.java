package org.cwtt.referral.domain;

import java.util.UUID;

/// A response id that already stands for another response.
public final class ReusedResponseException extends RuntimeException {
    public ReusedResponseException(UUID responseId) {
        super("response " + responseId + " was already given with other content");
    }
}
