package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.cwtt.casework.domain.Access;
import org.cwtt.messaging.Unnest;

/// Who read whose record, when and why. Rows are only ever added.
@ApplicationScoped
public class AccessLog {
    private static final String ADD =
            "INSERT INTO access_log (subject, child_id, what, purpose) SELECT * FROM unnest(?, ?, ?, ?)";

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
}
