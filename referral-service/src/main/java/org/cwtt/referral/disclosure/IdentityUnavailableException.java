package org.cwtt.referral.disclosure;

/// Intake did not say who a child is; the cause says why.
public final class IdentityUnavailableException extends RuntimeException {
    IdentityUnavailableException(RuntimeException cause) {
        super("intake did not answer with the child's identity", cause);
    }
}
