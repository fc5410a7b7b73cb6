package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.Verification;
import org.cwtt.messaging.Unnest;

/// Who read whose record, when and why. The database chains the entries by their hashes and refuses
/// to change one.
@ApplicationScoped
public class AccessLog {
    private static final String ADD =
            "INSERT INTO access_log (subject, child_id, what, purpose) SELECT * FROM unnest(?, ?, ?, ?)";

    private static final String LAST = "SELECT id, encode(hash, 'hex') FROM access_log ORDER BY id DESC LIMIT 1";
    private static final String BREAKS = "SELECT broken_id FROM access_log_breaks()";

    private final Database database;

    AccessLog(Database database) {
        this.database = database;
    }

    /// Notes a reading or writing of these children, in its transaction.
    public void add(Access access, Collection<UUID> childIds) {
        database.call(connection -> Unnest.of(childIds)
                .texts(_ -> access.reader().subject())
                .uuids(id -> id)
                .texts(_ -> access.what().name())
                .texts(_ -> access.purpose())
                .update(connection, ADD));
    }

    /// Follows the chain of hashes from the first entry to the last.
    public Verification verify() {
        List<Long> breaks = database.query(BREAKS, row -> row.getLong(1));
        return database.query(LAST, row -> new Verification(row.getLong(1), row.getString(2), breaks)).stream()
                .findFirst()
                .orElseGet(() -> new Verification(0, "", breaks));
    }
}
