-- No foreign key to children: the insert reads the child itself, and checking the key would write to the child's row
-- with every submission.
CREATE TABLE submissions (
    id                    uuid        PRIMARY KEY,
    version               integer     NOT NULL DEFAULT 1,
    state                 text        NOT NULL DEFAULT 'STANDING' CHECK (state IN ('STANDING', 'WITHDRAWN')),
    child_id              uuid        NOT NULL,
    round_id              text        NOT NULL,
    questionnaire_id      text        NOT NULL,
    questionnaire_version integer     NOT NULL,
    school_id             text        NOT NULL,
    grade                 text        NOT NULL,
    language              text        NOT NULL,
    interviewed_on        date        NOT NULL,
    received_at           timestamptz NOT NULL DEFAULT date_trunc('milliseconds', now()),
    received_by           text        NOT NULL,
    content_hash          bytea       NOT NULL,
    answers               jsonb       NOT NULL
);
CREATE INDEX submissions_child ON submissions (child_id);
COMMENT ON COLUMN submissions.school_id IS 'of the child on the day of the interview, as grade is';
COMMENT ON COLUMN submissions.content_hash IS 'SHA-256 of what was sent: tells a repeat from other content';
