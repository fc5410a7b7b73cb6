package org.cwtt.referral.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.cwtt.messaging.Outbox;
import org.cwtt.messaging.OutgoingEvent;
import org.cwtt.messaging.TraceContext;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Cause;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.StatutoryReport;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.StatutoryReportDue;

/// Tells social development's protection officers, and nobody else, what is due under the statutory lane.
@ApplicationScoped
public class StatutoryAnnouncements {
    private final Outbox outbox;
    private final PairwiseIds pairwiseIds;

    StatutoryAnnouncements(Outbox outbox, PairwiseIds pairwiseIds) {
        this.outbox = outbox;
        this.pairwiseIds = pairwiseIds;
    }

    /// Announces the report's state in the running transaction; no trace shows it.
    public void announce(StatutoryReport report, Cause cause) {
        String pairwiseId = pairwiseIds.of(report.childId(), Department.SOCIAL_DEVELOPMENT);
        StatutoryReportDue payload = StatutoryReportDue.newBuilder()
                .setReportId(report.reportId())
                .setPairwiseChildId(pairwiseId)
                .setState(report.state().name())
                .setVersion(report.version())
                .setSchoolId(report.schoolId())
                .setMandatedReporter(report.mandatedReporter())
                .setDueAt(report.dueAt())
                .setOccurredAt(cause.at())
                .build();
        Topic topic = Topic.STATUTORY_REPORT_DUE;
        outbox.announce(new OutgoingEvent(
                Announcements.idOf(report.reportId(), report.version(), topic),
                topic.topicName(),
                pairwiseId,
                payload,
                TraceContext.unrecorded(cause.traceparent())));
    }
}
