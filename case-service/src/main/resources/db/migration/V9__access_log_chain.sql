-- Each entry carries the hash of the one before it, so that a row changed or taken out later shows (access_log_breaks).
ALTER TABLE access_log ALTER COLUMN id DROP IDENTITY;
ALTER TABLE access_log ADD COLUMN hash bytea;

CREATE FUNCTION access_log_hash(entry access_log, before bytea) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN sha256(before || convert_to(json_build_array(
        entry.id, extract(epoch FROM entry.read_at), entry.subject, entry.what, entry.child_id, entry.purpose)::text,
        'UTF8'));

-- What was noted before there was a chain is chained as it stands, without gaps.
DO $$
DECLARE
    entry access_log;
    before bytea := '';
    place bigint := 0;
BEGIN
    FOR entry IN SELECT * FROM access_log ORDER BY id LOOP
        place := place + 1;
        UPDATE access_log SET id = place WHERE id = entry.id;
        entry.id := place;
        before := access_log_hash(entry, before);
        UPDATE access_log SET hash = before WHERE id = place;
    END LOOP;
END $$;
ALTER TABLE access_log ALTER COLUMN hash SET NOT NULL;

CREATE FUNCTION access_log_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last access_log;
BEGIN
    -- One writer at a time: the next entry needs the hash of this one.
    PERFORM pg_advisory_xact_lock(hashtextextended('access_log', 0));
    SELECT * INTO last FROM access_log ORDER BY id DESC LIMIT 1;
    NEW.id := coalesce(last.id, 0) + 1;
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

-- The ids whose hash does not follow from their content and the entry before them. Empty: nothing was changed.
CREATE FUNCTION access_log_breaks() RETURNS TABLE (broken_id bigint) LANGUAGE sql STABLE AS $$
    SELECT entry.id
    FROM (SELECT log AS entry, log.id, log.hash,
                 lag(log.hash, 1, ''::bytea) OVER chain AS before,
                 lag(log.id, 1, 0::bigint) OVER chain AS id_before
          FROM access_log log
          WINDOW chain AS (ORDER BY log.id)) entry
    WHERE entry.hash <> access_log_hash(entry.entry, entry.before)
       OR entry.id <> entry.id_before + 1
    ORDER BY entry.id
$$;
