package org.cwtt.referral.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.cwtt.referral.domain.StatutoryReport;
import org.cwtt.referral.domain.StatutoryState;
import org.jspecify.annotations.Nullable;

/// A statutory report as a protection officer sees it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatutoryReportView(
        UUID id,
        String pairwiseChildId,
        StatutoryState state,
        long version,
        String schoolId,
        String mandatedReporter,
        Instant raisedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable Instant submittedAt) {

    static StatutoryReportView from(StatutoryReport report, String pairwiseChildId, Instant now) {
        return new StatutoryReportView(
                report.reportId(),
                pairwiseChildId,
                report.state(),
                report.version(),
                report.schoolId(),
                report.mandatedReporter(),
                report.raisedAt(),
                report.dueAt(),
                report.isOverdue(now),
                report.submittedAt());
    }
}
