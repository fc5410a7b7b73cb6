package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.referral.domain.Cause;
import org.cwtt.referral.domain.StatutoryReport;
import org.cwtt.referral.domain.StatutoryTrigger;
import org.cwtt.referral.messaging.StatutoryAnnouncements;
import org.cwtt.referral.persistence.StatutoryReports;
import org.jspecify.annotations.Nullable;

/// Opens the statutory lane: one report is due for each submission that raised a trigger. No consent is asked.
@ApplicationScoped
public class OpenStatutoryReports {
    private final StatutoryReports reports;
    private final StatutoryAnnouncements announcements;

    OpenStatutoryReports(StatutoryReports reports, StatutoryAnnouncements announcements) {
        this.reports = reports;
        this.announcements = announcements;
    }

    /// A trigger as it was heard.
    public record Raised(StatutoryTrigger trigger, @Nullable String traceparent) {}

    /// Takes in triggers; another one of the same submission opens nothing, but may tell of which child it is.
    @Transactional
    public void open(List<Raised> batch) {
        Map<UUID, StatutoryReport> known = reports.lockOfSubmissions(
                batch.stream().map(raised -> raised.trigger().submissionId()).toList());
        for (Raised raised : batch) {
            StatutoryReport before = known.get(raised.trigger().submissionId());
            StatutoryReport after =
                    before == null ? StatutoryReport.due(raised.trigger()) : before.following(raised.trigger());
            known.put(after.submissionId(), after);
            keep(before, after, new Cause("statutory lane", raised.trigger().raisedAt(), raised.traceparent()));
        }
    }

    private void keep(@Nullable StatutoryReport before, StatutoryReport after, Cause cause) {
        if (before == null) {
            reports.add(after);
        } else {
            reports.save(after);
        }
        if (before == null || after.version() > before.version()) {
            announcements.announce(after, cause);
        }
    }
}
