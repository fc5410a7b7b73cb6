package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.cwtt.referral.domain.Cause;
import org.cwtt.referral.domain.ReportViewer;
import org.cwtt.referral.domain.StatutoryReport;
import org.cwtt.referral.domain.UnknownReportException;
import org.cwtt.referral.messaging.StatutoryAnnouncements;
import org.cwtt.referral.persistence.AccessLog;
import org.cwtt.referral.persistence.AccessLog.Access;
import org.cwtt.referral.persistence.StatutoryReports;

/// Takes a person's word that a report was made. Said again, it changes nothing.
@ApplicationScoped
public class SubmitStatutoryReport {
    private final StatutoryReports reports;
    private final StatutoryAnnouncements announcements;
    private final AccessLog accessLog;
    private final InstantSource clock;

    SubmitStatutoryReport(
            StatutoryReports reports, StatutoryAnnouncements announcements, AccessLog accessLog, InstantSource clock) {
        this.reports = reports;
        this.announcements = announcements;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /// @throws UnknownReportException when the viewer sees no such report
    @Transactional
    public StatutoryReport submit(ReportViewer viewer, UUID reportId) {
        StatutoryReport before = reports.lock(viewer, reportId).orElseThrow(() -> new UnknownReportException(reportId));
        Cause cause = new Cause(viewer.login(), clock.instant(), null);
        accessLog.append(new Access(viewer.login(), "statutory-report.submit", reportId, null, cause.at()));
        StatutoryReport after = before.submitted(cause);
        if (after.version() > before.version()) {
            reports.save(after);
            announcements.announce(after, cause);
        }
        return after;
    }
}
