package org.cwtt.referral.domain;

/// There is no such service, or none that one may speak of.
public final class UnknownServiceException extends RuntimeException {
    public UnknownServiceException(String id) {
        super("no service " + id);
    }
}
