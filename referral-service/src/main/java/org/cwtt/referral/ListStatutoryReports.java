package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.referral.domain.ReportViewer;
import org.cwtt.referral.domain.StatutoryReport;
import org.cwtt.referral.domain.StatutoryState;
import org.cwtt.referral.persistence.AccessLog;
import org.cwtt.referral.persistence.AccessLog.Access;
import org.cwtt.referral.persistence.StatutoryReports;
import org.jspecify.annotations.Nullable;

/// Lists the statutory reports in a protection officer's areas, or those that somebody must make themselves, and notes
/// which ones were read.
@ApplicationScoped
public class ListStatutoryReports {
    private final StatutoryReports reports;
    private final AccessLog accessLog;
    private final InstantSource clock;

    ListStatutoryReports(StatutoryReports reports, AccessLog accessLog, InstantSource clock) {
        this.reports = reports;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /// @param states only those in one of these
    /// @param after the last report of the page before; null: from the start
    @Transactional
    public List<StatutoryReport> list(
            ReportViewer viewer, Set<StatutoryState> states, @Nullable UUID after, int limit) {
        List<StatutoryReport> page = reports.page(viewer, states, after, limit);
        for (StatutoryReport report : page) {
            accessLog.append(
                    new Access(viewer.login(), "statutory-report.read", report.reportId(), null, clock.instant()));
        }
        return page;
    }
}
