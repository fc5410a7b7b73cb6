-- What was found when all was counted again.
CREATE TABLE reconciliations (
    started_at timestamptz PRIMARY KEY,
    took_ms    bigint NOT NULL,
    compared   bigint NOT NULL,
    drifts     bigint NOT NULL,
    examples   jsonb  NOT NULL
);

-- Times that everything was made again from the topics. While one runs, nothing is published.
CREATE TABLE rebuilds (
    rebuild_id uuid        PRIMARY KEY,
    state      text        NOT NULL,
    started_by text        NOT NULL,
    started_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    ended_at   timestamptz,
    read       bigint      NOT NULL,
    total      bigint      NOT NULL,
    problem    text
);
CREATE UNIQUE INDEX one_rebuild_at_a_time ON rebuilds (state) WHERE state = 'RUNNING';
