package org.cwtt.referral.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.cwtt.referral.domain.StatutoryReport;
import org.cwtt.referral.domain.StatutoryState;
import org.jspecify.annotations.Nullable;

/// A statutory report as the one who must make it sees it: by the submission that they brought in themselves, and the
/// child's id under which they did.
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnStatutoryReportView(
        UUID id,
        UUID submissionId,
        UUID childId,
        StatutoryState state,
        long version,
        String schoolId,
        String mandatedReporter,
        Instant raisedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable Instant submittedAt) {

    static OwnStatutoryReportView from(StatutoryReport report, Instant now) {
        return new OwnStatutoryReportView(
                report.reportId(),
                report.submissionId(),
                report.childId(),
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
