package org.cwtt.intake.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cwtt.intake.access.domain.Verification;
import org.cwtt.intake.access.persistence.AccessReports;

/// Checks that nobody has changed the log of reads.
@ApplicationScoped
public class VerifyAccessLog {
    private final AccessReports reports;

    VerifyAccessLog(AccessReports reports) {
        this.reports = reports;
    }

    /// Where the chain of hashes ends, and where it is broken.
    @Transactional
    public Verification verify() {
        return reports.verify();
    }
}
