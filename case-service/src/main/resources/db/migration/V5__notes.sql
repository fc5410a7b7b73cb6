-- The only free text of this service. It is in no topic, log or metric.
CREATE TABLE notes (
    note_id    uuid        PRIMARY KEY,
    child_id   uuid        NOT NULL,
    author     text        NOT NULL,
    profession text,
    visible_to text[]      NOT NULL,
    mentions   text[]      NOT NULL,
    text       text        NOT NULL,
    written_at timestamptz NOT NULL
);
COMMENT ON COLUMN notes.visible_to IS 'professions that may read it; empty: all practitioners of the child''s area';
CREATE INDEX notes_child ON notes (child_id, written_at);
CREATE INDEX notes_mentions ON notes USING gin (mentions) WITH (fastupdate = off);
