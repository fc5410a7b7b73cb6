package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.StatutoryReport;
import org.cwtt.referral.domain.StatutoryState;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.persistence.AccessLog;
import org.cwtt.referral.persistence.AccessLog.Access;
import org.cwtt.referral.persistence.StatutoryReports;
import org.jspecify.annotations.Nullable;

/// Lists the statutory reports in a protection officer's areas, and notes which ones were read.
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

    /// @param state only those in this state; null: in any
    /// @param after the last report of the page before; null: from the start
    @Transactional
    public List<StatutoryReport> list(Viewer viewer, @Nullable StatutoryState state, @Nullable UUID after, int limit) {
        List<StatutoryReport> page = reports.page(viewer, state, after, limit);
        for (StatutoryReport report : page) {
            accessLog.append(
                    new Access(viewer.login(), "statutory-report.read", report.reportId(), null, clock.instant()));
        }
        return page;
    }
}
