-- Apart from all other tables: nothing joins them.
CREATE TABLE statutory_reports (
    report_id         uuid PRIMARY KEY,
    child_id          uuid NOT NULL,
    submission_id     uuid NOT NULL UNIQUE,
    school_id         text NOT NULL,
    mandated_reporter text NOT NULL,
    state             text NOT NULL CHECK (state IN ('DUE', 'SUBMITTED', 'ESCALATED')),
    version           bigint NOT NULL,
    raised_at         timestamptz NOT NULL,
    due_at            timestamptz NOT NULL,
    submitted_at      timestamptz,
    submitted_by      text
);
CREATE INDEX statutory_reports_by_state ON statutory_reports (state, report_id);
