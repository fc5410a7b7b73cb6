-- Who read which child's record, when and why. Rows are only ever added, and each carries the hash of the one before
-- it, so that a row changed or taken out later shows (access_log_breaks).
CREATE TABLE access_log (
    position bigint      PRIMARY KEY,
    at       timestamptz NOT NULL,
    who      text        NOT NULL,
    what     text        NOT NULL,
    child_id uuid        NOT NULL,
    why      text        NOT NULL,
    hash     bytea       NOT NULL
);
COMMENT ON COLUMN access_log.who IS 'subject of the reader''s token';

CREATE FUNCTION access_log_hash(entry access_log, before bytea) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN sha256(before || convert_to(json_build_array(
        entry.position, extract(epoch FROM entry.at), entry.who, entry.what, entry.child_id, entry.why)::text, 'UTF8'));

CREATE FUNCTION access_log_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last access_log;
BEGIN
    -- One writer at a time: the next entry needs the hash of this one.
    PERFORM pg_advisory_xact_lock(hashtextextended('access_log', 0));
    SELECT * INTO last FROM access_log ORDER BY position DESC LIMIT 1;
    NEW.position := coalesce(last.position, 0) + 1;
    NEW.hash := access_log_hash(NEW, coalesce(last.hash, ''::bytea));
    RETURN NEW;
END $$;

CREATE TRIGGER access_log_chain BEFORE INSERT ON access_log
    FOR EACH ROW EXECUTE FUNCTION access_log_chain();

CREATE FUNCTION access_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'access_log is append-only';
END $$;

CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log
    FOR EACH STATEMENT EXECUTE FUNCTION access_log_is_append_only();

-- The positions whose hash does not follow from their content and the entry before them. Empty: nothing was changed.
CREATE FUNCTION access_log_breaks() RETURNS TABLE (broken_position bigint) LANGUAGE sql STABLE AS $$
    SELECT entry.position
    FROM (SELECT log AS entry, log.position, log.hash,
                 lag(log.hash, 1, ''::bytea) OVER chain AS before,
                 lag(log.position, 1, 0::bigint) OVER chain AS position_before
          FROM access_log log
          WINDOW chain AS (ORDER BY log.position)) entry
    WHERE entry.hash <> access_log_hash(entry.entry, entry.before)
       OR entry.position <> entry.position_before + 1
    ORDER BY entry.position
$$;
