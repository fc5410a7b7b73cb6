-- Access to a child outside one's areas, in an emergency: for three hours, and reviewed by somebody else.
CREATE TABLE emergency_access (
    id          uuid        PRIMARY KEY,
    child_id    uuid        NOT NULL,
    reader      text        NOT NULL,
    reason      text        NOT NULL,
    opened_at   timestamptz NOT NULL,
    closes_at   timestamptz NOT NULL,
    reviewed_by text,
    reviewed_at timestamptz,
    finding     text
);
CREATE INDEX emergency_access_reader ON emergency_access (reader, child_id, closes_at);
CREATE INDEX emergency_access_open ON emergency_access (id) WHERE reviewed_at IS NULL;

CREATE INDEX access_log_child ON access_log (child_id, position);

-- The proof that a child was erased: nothing else is left but opaque ids.
CREATE TABLE erasures (
    child_id     uuid        PRIMARY KEY,
    last_version bigint      NOT NULL,
    reason       text        NOT NULL,
    erased_by    text        NOT NULL,
    erased_at    timestamptz NOT NULL,
    submissions  integer     NOT NULL
);
