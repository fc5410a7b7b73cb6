package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.Verification;
import org.jspecify.annotations.Nullable;

/// Who read or acted on one child's record, when and why. The database chains the entries by their hashes and refuses
/// to change one.
@ApplicationScoped
public class AccessLog {
    private static final String ADD = """
            INSERT INTO access_log (accessed_at, login, action, record_id, purpose)
            VALUES (?::timestamptz, ?, ?, ?, ?)
            RETURNING hash""";

    private static final String LAST = "SELECT entry_id, hash FROM access_log ORDER BY entry_id DESC LIMIT 1";
    private static final String BREAKS = "SELECT broken_id FROM access_log_breaks()";

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
        database.query(
                ADD,
                row -> row.getString(1),
                access.at().toString(),
                access.login(),
                access.action(),
                access.recordId(),
                access.purpose());
    }

    /// Follows the chain of hashes from the first entry to the last.
    public Verification verify() {
        List<Long> breaks = database.query(BREAKS, row -> row.getLong(1));
        return database.query(LAST, row -> new Verification(row.getLong(1), row.getString(2), breaks)).stream()
                .findFirst()
                .orElseGet(() -> new Verification(0, "", breaks));
    }
}
