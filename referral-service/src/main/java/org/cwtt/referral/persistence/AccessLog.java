package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who read or acted on one child's record, when and why; entries are chained by their hashes.
@ApplicationScoped
public class AccessLog {
    /// One writer at a time, or two entries would hold the hash of the same predecessor.
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('access_log'))::text";

    private static final String APPEND = """
            WITH last AS (SELECT entry_id, hash FROM access_log ORDER BY entry_id DESC LIMIT 1),
                 entry (accessed_at, login, action, record_id, purpose) AS (
                     VALUES (?::timestamptz, ?::text, ?::text, ?::uuid, ?::text))
            INSERT INTO access_log (entry_id, accessed_at, login, action, record_id, purpose, hash)
            SELECT coalesce((SELECT entry_id FROM last), 0) + 1, accessed_at, login, action, record_id, purpose,
                   encode(sha256(convert_to(jsonb_build_array((SELECT hash FROM last),
                       extract(epoch FROM accessed_at), login, action, record_id, purpose)::text, 'UTF8')), 'hex')
            FROM entry
            RETURNING hash""";

    /// One access.
    ///
    /// @param purpose why, where the reader has to say so
    public record Access(
            String login,
            String action,
            UUID recordId,
            @Nullable String purpose,
            Instant at) {}

    private final Database database;

    AccessLog(Database database) {
        this.database = database;
    }

    /// Adds an entry, in the transaction of the access if there is one.
    @Transactional
    public void append(Access access) {
        database.query(LOCK, row -> row.getString(1));
        database.query(
                APPEND,
                row -> row.getString(1),
                access.at().toString(),
                access.login(),
                access.action(),
                access.recordId(),
                access.purpose());
    }
}
