-- Who read or acted on one child's record, when and why. Each entry holds the hash of the one before it, so that an
-- entry that was changed or taken out shows.
CREATE TABLE access_log (
    entry_id    bigint PRIMARY KEY,
    accessed_at timestamptz NOT NULL,
    login       text NOT NULL,
    action      text NOT NULL,
    record_id   uuid NOT NULL,
    purpose     text,
    hash        text NOT NULL
);
