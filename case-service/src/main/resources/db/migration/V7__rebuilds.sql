-- Each time the event-made tables were made again from the topics.
CREATE TABLE rebuilds (
    rebuild_id uuid        PRIMARY KEY,
    state      text        NOT NULL,
    started_by text        NOT NULL,
    started_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    ended_at   timestamptz,
    applied    bigint      NOT NULL,
    skipped    bigint      NOT NULL,
    problem    text,
    progress   jsonb       NOT NULL,
    comparison jsonb       NOT NULL
);
CREATE INDEX rebuilds_latest ON rebuilds (started_at);
