package org.cwtt.intake.rights.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DELETE;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Deletes what is held of a child, and keeps the proof that it was deleted.
@ApplicationScoped
public class Erasures {
    /// One child, by the records that lead to it, in the order in which they refer to each other.
    private static final List<String> DELETE = List.of(
            "DELETE FROM submission_changes WHERE submission_id IN (SELECT id FROM submissions WHERE child_id = :child)",
            "DELETE FROM submissions WHERE child_id = :child",
            "DELETE FROM lawful_bases WHERE child_id = :child",
            "DELETE FROM child_moves WHERE child_id = :child",
            "DELETE FROM likely_duplicates WHERE child_a = :child OR child_b = :child",
            "DELETE FROM merges WHERE absorbed_id = :child OR surviving_id = :child",
            "DELETE FROM children WHERE id = :child");

    private static final String ADD = """
            INSERT INTO erasures (child_id, last_version, reason, erased_by, erased_at, submissions)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)""";

    private static final String LEADING = "SELECT id FROM children WHERE survivor_id = ?1 ORDER BY id";

    private final EntityManager database;

    Erasures(EntityManager database) {
        this.database = database;
    }

    /// The merged records that lead to this child.
    @SuppressWarnings("unchecked")
    public List<UUID> leadingTo(UUID childId) {
        return database.createNativeQuery(LEADING, UUID.class)
                .setParameter(1, childId)
                .getResultList();
    }

    /// Deletes everything but the log of reads, which holds no more than the id.
    public void delete(UUID childId) {
        database.flush();
        database.clear();
        for (String sql : DELETE) {
            database.createNativeQuery(sql).setParameter("child", childId).executeUpdate();
        }
    }

    /// Keeps the proof.
    ///
    /// @param lastVersion the version under which the erasure was announced
    public void prove(UUID childId, long lastVersion, String reason, String by, Instant at, int submissions) {
        database.createNativeQuery(ADD)
                .setParameter(1, childId)
                .setParameter(2, lastVersion)
                .setParameter(3, reason)
                .setParameter(4, by)
                .setParameter(5, at)
                .setParameter(6, submissions)
                .executeUpdate();
    }
}
