-- A file that was sent to be taken in. Its rows are worked through in their order, some at a time, each lot in one
-- transaction with what becomes of it: whoever is killed in between leaves the rest waiting.
CREATE TABLE bulk_jobs (
    id           uuid        PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN ('SCHOOLS', 'CLASS_LIST', 'ASSESSMENTS')),
    school_id    text,
    dry_run      boolean     NOT NULL,
    content_hash bytea       NOT NULL,
    rows         integer     NOT NULL,
    sent_by      text        NOT NULL,
    areas        text        NOT NULL,
    sent_at      timestamptz NOT NULL,
    finished_at  timestamptz
);
CREATE INDEX bulk_jobs_waiting ON bulk_jobs (sent_at) WHERE finished_at IS NULL;
COMMENT ON COLUMN bulk_jobs.id IS 'made by the sender, so that a repeat is recognised';
COMMENT ON COLUMN bulk_jobs.areas IS 'of the sender, when the file was sent';

CREATE TABLE bulk_rows (
    job_id  uuid    NOT NULL REFERENCES bulk_jobs (id) ON DELETE CASCADE,
    line    integer NOT NULL,
    content jsonb,
    result  text    CHECK (result IN ('TAKEN_IN', 'REPEATED', 'SKIPPED', 'REFUSED', 'FAILED')),
    subject text,
    remark  text,
    problems jsonb  NOT NULL DEFAULT '[]',
    PRIMARY KEY (job_id, line)
);
CREATE INDEX bulk_rows_waiting ON bulk_rows (job_id, line) WHERE result IS NULL;
COMMENT ON COLUMN bulk_rows.content IS 'what the row says, until it is worked through';

-- What the master list tells of a school beyond its place.
ALTER TABLE schools
    ADD COLUMN quintile  integer CHECK (quintile BETWEEN 1 AND 5),
    ADD COLUMN no_fee    boolean,
    ADD COLUMN latitude  double precision,
    ADD COLUMN longitude double precision,
    ADD COLUMN learners  integer;
COMMENT ON COLUMN schools.learners IS 'of all grades, as the master list tells; enrolments has them by grade';
