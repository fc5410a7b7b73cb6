package org.cwtt.referral.domain;

import java.util.UUID;

/// A statutory report that does not exist, or not for the one who asks.
public final class UnknownReportException extends RuntimeException {
    public UnknownReportException(UUID reportId) {
        super("statutory report " + reportId + " is not known");
    }
}
