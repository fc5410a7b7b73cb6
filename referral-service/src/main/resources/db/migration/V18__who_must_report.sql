-- Which version of the submission was heard last, so that a report follows a submission into another child's record;
-- and the opaque login of who must report, who sees their own reports.
ALTER TABLE statutory_reports ADD COLUMN submission_version integer NOT NULL DEFAULT 0;
ALTER TABLE statutory_reports ADD COLUMN reporter uuid;
CREATE INDEX statutory_reports_by_reporter ON statutory_reports (reporter, due_at, report_id);
