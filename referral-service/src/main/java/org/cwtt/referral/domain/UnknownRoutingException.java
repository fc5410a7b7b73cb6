package org.cwtt.referral.domain;

/// No such routing table was ever used.
public final class UnknownRoutingException extends RuntimeException {
    public UnknownRoutingException(String id, String version) {
        super("There is no routing table " + id + " " + version);
    }
}
