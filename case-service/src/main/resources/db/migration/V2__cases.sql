-- The case that a team works on: at most one a child, opened by a profile that calls for it.
CREATE TABLE cases (
    child_id   uuid        PRIMARY KEY,
    case_id    uuid        NOT NULL UNIQUE,
    state      text        NOT NULL,
    version    bigint      NOT NULL,
    round_id   text        NOT NULL,
    reasons    text[]      NOT NULL,
    raised     text[]      NOT NULL,
    team       text,
    members    text[]      NOT NULL,
    review_by  date,
    outcome    text,
    opened_at  timestamptz NOT NULL,
    changed_at timestamptz NOT NULL
) WITH (fillfactor = 90);
COMMENT ON COLUMN cases.raised IS 'the HIGH flags known so far, such as 2026-T1:NUTRITION; what is not among them is new';
CREATE INDEX cases_members ON cases USING gin (members) WITH (fastupdate = off);
CREATE INDEX cases_review ON cases (review_by) WHERE state <> 'CLOSED';

-- Every step of every case. Rows are only ever added.
CREATE TABLE case_steps (
    child_id    uuid        NOT NULL,
    version     bigint      NOT NULL,
    step        text        NOT NULL,
    from_state  text,
    to_state    text        NOT NULL,
    round_id    text        NOT NULL,
    reasons     text[]      NOT NULL,
    team        text,
    outcome     text,
    actor       text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (child_id, version)
);
