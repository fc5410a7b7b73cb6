package org.cwtt.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.messaging.Unnest;

/// Children who were erased. Who counts and who forgets wait for each other, else a profile that is being counted would
/// outlive its child; those who count do not wait for one another.
@ApplicationScoped
public class ErasedChildren {
    private static final long COUNTING = 0x434f554e54L;

    private static final String ADD = "INSERT INTO erased_children SELECT * FROM unnest(?) ON CONFLICT DO NOTHING";

    private static final String AMONG =
            "SELECT child_id FROM erased_children JOIN unnest(?) AS n (child_id) USING (child_id)";

    private final Database database;

    ErasedChildren(Database database) {
        this.database = database;
    }

    /// Remembers that these are to be forgotten; nobody counts until the transaction ends.
    public void add(Collection<UUID> children) {
        lock("SELECT pg_advisory_xact_lock((?)[1])");
        database.call(connection -> Unnest.of(children).uuids(id -> id).update(connection, ADD));
    }

    /// Those of these children who were erased; nobody is erased until the transaction ends.
    public Set<UUID> among(Collection<UUID> children) {
        lock("SELECT pg_advisory_xact_lock_shared((?)[1])");
        return new HashSet<>(database.call(connection -> Unnest.of(children)
                .uuids(id -> id)
                .query(connection, AMONG, row -> row.getObject("child_id", UUID.class))));
    }

    private void lock(String sql) {
        database.call(connection ->
                Unnest.of(List.of(COUNTING)).longs(key -> key).query(connection, sql, row -> row.getString(1)));
    }
}
