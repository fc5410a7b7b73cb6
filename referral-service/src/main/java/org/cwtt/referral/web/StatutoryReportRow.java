package org.cwtt.referral.web;

import java.time.Instant;
import java.util.UUID;
import org.cwtt.referral.domain.StatutoryReport;
import org.cwtt.referral.domain.StatutoryState;
import org.cwtt.referral.forms.FormWords;
import org.jspecify.annotations.Nullable;

/// A statutory report on the page of those who must make it or see to it: no name, and nothing of what was answered.
///
/// @param reported when somebody said that it was made; null: nobody did
record StatutoryReportRow(
        UUID id,
        String reference,
        String reporter,
        String school,
        String raised,
        String due,
        boolean overdue,
        @Nullable String reported) {

    static StatutoryReportRow of(StatutoryReport report, String school, Instant now) {
        Instant submitted = report.state() == StatutoryState.SUBMITTED ? report.submittedAt() : null;
        return new StatutoryReportRow(
                report.reportId(),
                Words.reference(report.reportId()),
                FormWords.capacity(report.mandatedReporter()),
                school,
                Words.time(report.raisedAt()),
                Words.time(report.dueAt()),
                report.isOverdue(now),
                submitted == null ? null : Words.time(submitted));
    }
}
