package org.cwtt.referral.domain;

import java.util.UUID;

/// A webhook that does not exist, or not for the one who asks.
public final class UnknownWebhookException extends RuntimeException {
    public UnknownWebhookException(UUID webhookId) {
        super("webhook " + webhookId + " is not known");
    }
}
