-- What a submission said before it was corrected or withdrawn, who changed it and why. The submission itself says what
-- counts now.
CREATE TABLE submission_changes (
    id             uuid        PRIMARY KEY,
    submission_id  uuid        NOT NULL REFERENCES submissions (id),
    kind           text        NOT NULL CHECK (kind IN ('CORRECTION', 'WITHDRAWAL')),
    version        integer     NOT NULL,
    content_hash   bytea       NOT NULL,
    reason         text        NOT NULL,
    author         text        NOT NULL,
    at             timestamptz NOT NULL,
    answers_before jsonb       NOT NULL
);
CREATE INDEX submission_changes_submission ON submission_changes (submission_id);
COMMENT ON COLUMN submission_changes.id IS 'made by the device, so that a repeat is recognised';
COMMENT ON COLUMN submission_changes.version IS 'of the submission, since the change';
COMMENT ON COLUMN submission_changes.content_hash IS 'SHA-256 of the change as it was sent';
