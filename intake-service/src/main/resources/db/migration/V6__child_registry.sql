CREATE EXTENSION IF NOT EXISTS pg_trgm;

ALTER TABLE children
    ADD COLUMN birth_date_estimated boolean NOT NULL DEFAULT false,
    ADD COLUMN identity_type        text CHECK (
        identity_type IN ('SOUTH_AFRICAN_ID', 'PASSPORT', 'REFUGEE_PERMIT', 'BIRTH_CERTIFICATE', 'OTHER')),
    ADD COLUMN identity_number      text,
    ADD COLUMN caregivers           jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN name_key             text  NOT NULL DEFAULT '',
    ADD COLUMN registered_hash      bytea,
    ADD COLUMN merged_into          uuid,
    ADD COLUMN survivor_id          uuid,
    ADD CHECK ((identity_type IS NULL) = (identity_number IS NULL)),
    ADD CHECK ((state = 'MERGED') = (merged_into IS NOT NULL)),
    ADD CHECK ((merged_into IS NULL) = (survivor_id IS NULL));
COMMENT ON COLUMN children.identity_type IS 'stated by whoever registers the child, never guessed from the number';
COMMENT ON COLUMN children.name_key IS 'given names and family name in lower case without accents, to search by likeness';
COMMENT ON COLUMN children.registered_hash IS 'SHA-256 of what was registered: tells a repeat, whatever has changed since';
COMMENT ON COLUMN children.survivor_id IS 'the active record at the end of the chain of merges';

UPDATE children SET name_key = lower(given_names || ' ' || family_name);

CREATE INDEX children_learner_number ON children (learner_number) WHERE learner_number IS NOT NULL;
CREATE INDEX children_identity_number ON children (identity_number) WHERE identity_number IS NOT NULL;
CREATE INDEX children_birth_date ON children (birth_date);
CREATE INDEX children_name_key ON children USING gin (name_key gin_trgm_ops);
CREATE INDEX children_survivor ON children (survivor_id) WHERE survivor_id IS NOT NULL;

-- Where a child was until the day of a move. A submission counts for the school of the day of the interview, also when
-- it comes in after the move.
CREATE TABLE child_moves (
    id          uuid        PRIMARY KEY,
    child_id    uuid        NOT NULL REFERENCES children (id),
    moved_on    date        NOT NULL,
    from_school text        NOT NULL REFERENCES schools (emis),
    from_grade  text        NOT NULL,
    to_school   text        NOT NULL REFERENCES schools (emis),
    to_grade    text        NOT NULL,
    moved_by    text        NOT NULL,
    moved_at    timestamptz NOT NULL
);
CREATE INDEX child_moves_child ON child_moves (child_id, moved_on);

-- Two records that may be of one child, for a person to decide.
CREATE TABLE likely_duplicates (
    id         uuid        PRIMARY KEY,
    child_a    uuid        NOT NULL REFERENCES children (id),
    child_b    uuid        NOT NULL REFERENCES children (id) CHECK (child_a < child_b),
    score      integer     NOT NULL,
    reasons    text[]      NOT NULL,
    found_at   timestamptz NOT NULL,
    state      text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'MERGED', 'KEPT_APART')),
    decided_by text,
    decided_at timestamptz,
    reason     text,
    UNIQUE (child_a, child_b)
);
CREATE INDEX likely_duplicates_open ON likely_duplicates (id) WHERE state = 'OPEN';
CREATE INDEX likely_duplicates_b ON likely_duplicates (child_b);

CREATE TABLE merges (
    id            uuid        PRIMARY KEY,
    absorbed_id   uuid        NOT NULL REFERENCES children (id),
    surviving_id  uuid        NOT NULL REFERENCES children (id) CHECK (surviving_id <> absorbed_id),
    reason        text        NOT NULL,
    merged_by     text        NOT NULL,
    merged_at     timestamptz NOT NULL,
    -- The records that led to the absorbed one, and itself.
    redirected    uuid[]      NOT NULL,
    undone_reason text,
    undone_by     text,
    undone_at     timestamptz
);

ALTER TABLE submissions ADD COLUMN brought_for uuid;
UPDATE submissions SET brought_for = child_id;
ALTER TABLE submissions ALTER COLUMN brought_for SET NOT NULL;
COMMENT ON COLUMN submissions.brought_for IS 'the child id that was sent; child_id is whose record it is in, after merges';
