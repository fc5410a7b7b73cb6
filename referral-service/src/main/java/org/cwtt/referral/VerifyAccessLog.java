package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cwtt.referral.domain.Verification;
import org.cwtt.referral.persistence.AccessLog;

/// Checks that nobody has changed the log of who read and wrote what.
@ApplicationScoped
public class VerifyAccessLog {
    private final AccessLog accessLog;

    VerifyAccessLog(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    /// Where the chain of hashes ends, and where it is broken.
    @Transactional
    public Verification verify() {
        return accessLog.verify();
    }
}
