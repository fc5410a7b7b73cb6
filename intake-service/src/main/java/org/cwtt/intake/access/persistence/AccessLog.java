package org.cwtt.intake.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who read which child's record. The database chains the entries by their hashes and refuses to change one.
@ApplicationScoped
public class AccessLog {
    private static final String APPEND = """
            INSERT INTO access_log (at, who, what, child_id, why) VALUES (?1, ?2, ?3, ?4, ?5)""";

    private final EntityManager database;

    AccessLog(EntityManager database) {
        this.database = database;
    }

    /// Adds an entry in the running transaction: what cannot be logged is not shown.
    ///
    /// @param who subject of the reader's token
    /// @param why the purpose that the reader gave
    public void append(Instant at, String who, String what, UUID childId, String why) {
        database.createNativeQuery(APPEND)
                .setParameter(1, at)
                .setParameter(2, who)
                .setParameter(3, what)
                .setParameter(4, childId)
                .setParameter(5, why)
                .executeUpdate();
    }

    /// Adds an entry for each of these children, in this order.
    public void append(Instant at, String who, String what, List<UUID> children, String why) {
        children.forEach(child -> append(at, who, what, child, why));
    }
}
