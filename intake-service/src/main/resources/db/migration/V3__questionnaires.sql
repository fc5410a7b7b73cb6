-- Published versions. A row never changes.
CREATE TABLE questionnaires (
    id           text        NOT NULL,
    version      integer     NOT NULL CHECK (version > 0),
    content      jsonb       NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (id, version)
);
