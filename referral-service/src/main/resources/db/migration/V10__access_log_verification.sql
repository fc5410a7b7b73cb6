-- The chain of hashes is made and kept by the database itself; what it held so far stays valid.
CREATE FUNCTION access_log_hash(entry access_log, before text) RETURNS text
    LANGUAGE sql STABLE
    RETURN encode(sha256(convert_to(jsonb_build_array(before,
        extract(epoch FROM entry.accessed_at), entry.login, entry.action, entry.record_id, entry.purpose)::text,
        'UTF8')), 'hex');

CREATE FUNCTION access_log_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last access_log;
BEGIN
    -- One writer at a time: the next entry needs the hash of this one.
    PERFORM pg_advisory_xact_lock(hashtext('access_log'));
    SELECT * INTO last FROM access_log ORDER BY entry_id DESC LIMIT 1;
    NEW.entry_id := coalesce(last.entry_id, 0) + 1;
    NEW.hash := access_log_hash(NEW, last.hash);
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

-- The entries whose hash does not follow from their content and the entry before them. Empty: nothing was changed.
CREATE FUNCTION access_log_breaks() RETURNS TABLE (broken_id bigint) LANGUAGE sql STABLE AS $$
    SELECT entry.entry_id
    FROM (SELECT log AS entry, log.entry_id, log.hash,
                 lag(log.hash) OVER chain AS before,
                 lag(log.entry_id, 1, 0::bigint) OVER chain AS id_before
          FROM access_log log
          WINDOW chain AS (ORDER BY log.entry_id)) entry
    WHERE entry.hash <> access_log_hash(entry.entry, entry.before)
       OR entry.entry_id <> entry.id_before + 1
    ORDER BY entry.entry_id
$$;
