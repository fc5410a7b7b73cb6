package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /// Takes in triggers; another one of the same submission changes nothing.
    @Transactional
    public void open(List<Raised> batch) {
        Set<UUID> known = new HashSet<>(reports.knownSubmissions(
                batch.stream().map(raised -> raised.trigger().submissionId()).toList()));
        for (Raised raised : batch) {
            if (known.add(raised.trigger().submissionId())) {
                StatutoryReport due = StatutoryReport.due(raised.trigger());
                reports.add(due);
                announcements.announce(
                        due, new Cause("statutory lane", raised.trigger().raisedAt(), raised.traceparent()));
            }
        }
    }
}
