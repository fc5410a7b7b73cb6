package org.cwtt.referral.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cwtt.referral.domain.StatutoryReport;
import org.cwtt.referral.domain.StatutoryState;
import org.jspecify.annotations.Nullable;

/// One row of `statutory_reports`.
@Entity
@Table(name = "statutory_reports")
class StatutoryReportEntity {
    @Id
    @Column(name = "report_id")
    UUID reportId;

    @Column(name = "child_id")
    UUID childId;

    @Column(name = "submission_id")
    UUID submissionId;

    @Column(name = "submission_version")
    int submissionVersion;

    @Column(name = "school_id")
    String schoolId;

    @Column(name = "mandated_reporter")
    String mandatedReporter;

    @Column(name = "reporter")
    @Nullable
    UUID reporter;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    StatutoryState state;

    @Column(name = "version")
    long version;

    @Column(name = "raised_at")
    Instant raisedAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "submitted_at")
    @Nullable
    Instant submittedAt;

    @Column(name = "submitted_by")
    @Nullable
    String submittedBy;

    static StatutoryReportEntity from(StatutoryReport report) {
        StatutoryReportEntity entity = new StatutoryReportEntity();
        entity.reportId = report.reportId();
        entity.submissionId = report.submissionId();
        entity.schoolId = report.schoolId();
        entity.mandatedReporter = report.mandatedReporter();
        entity.take(report);
        return entity;
    }

    /// Takes over what can change in a report's life.
    void take(StatutoryReport report) {
        childId = report.childId();
        submissionVersion = report.submissionVersion();
        reporter = report.reporter();
        raisedAt = report.raisedAt();
        dueAt = report.dueAt();
        state = report.state();
        version = report.version();
        submittedAt = report.submittedAt();
        submittedBy = report.submittedBy();
    }

    StatutoryReport toReport() {
        return new StatutoryReport(
                reportId,
                childId,
                submissionId,
                submissionVersion,
                schoolId,
                mandatedReporter,
                reporter,
                state,
                version,
                raisedAt,
                dueAt,
                submittedAt,
                submittedBy);
    }
}
