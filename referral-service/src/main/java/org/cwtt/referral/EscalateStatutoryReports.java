package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.cwtt.referral.domain.Cause;
import org.cwtt.referral.domain.StatutoryReport;
import org.cwtt.referral.messaging.StatutoryAnnouncements;
import org.cwtt.referral.persistence.StatutoryReports;

/// Tells the protection officers of reports that nobody has made within their 24 hours.
@ApplicationScoped
public class EscalateStatutoryReports {
    private static final int BATCH = 200;

    private final StatutoryReports reports;
    private final StatutoryAnnouncements announcements;
    private final InstantSource clock;

    EscalateStatutoryReports(StatutoryReports reports, StatutoryAnnouncements announcements, InstantSource clock) {
        this.reports = reports;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// Escalates some, the longest late first; those that another replica has locked are left to it.
    ///
    /// @return how many; 0 when nothing is left for this replica
    @Transactional
    public int escalate() {
        Instant now = clock.instant();
        List<StatutoryReport> late = reports.lockOverdue(now, BATCH);
        for (StatutoryReport report : late) {
            StatutoryReport escalated = report.escalated(now);
            reports.save(escalated);
            announcements.announce(escalated, new Cause("deadline", now, null));
        }
        return late.size();
    }
}
