-- Statutory reports are listed by when they are due.
CREATE INDEX statutory_reports_by_due ON statutory_reports (due_at, report_id);
