package org.cwtt.intake.child.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cwtt.intake.child.domain.Child;

/// Where children were before they moved.
@ApplicationScoped
public class Moves {
    private static final String ADD = """
            INSERT INTO child_moves
                (id, child_id, moved_on, from_school, from_grade, to_school, to_grade, moved_by, moved_at)
            VALUES (gen_random_uuid(), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""";

    private static final String LATER = """
            SELECT EXISTS (SELECT 1 FROM child_moves WHERE child_id = ?1 AND moved_on > ?2)""";

    private final EntityManager database;

    Moves(EntityManager database) {
        this.database = database;
    }

    /// Notes from where to where the child went.
    public void add(Child before, Child after, LocalDate movedOn, String movedBy, Instant at) {
        database.createNativeQuery(ADD)
                .setParameter(1, before.id())
                .setParameter(2, movedOn)
                .setParameter(3, before.schoolId())
                .setParameter(4, before.grade())
                .setParameter(5, after.schoolId())
                .setParameter(6, after.grade())
                .setParameter(7, movedBy)
                .setParameter(8, at)
                .executeUpdate();
    }

    /// Whether the child is known to have moved after this day.
    public boolean isLaterThan(UUID child, LocalDate day) {
        return (boolean) database.createNativeQuery(LATER)
                .setParameter(1, child)
                .setParameter(2, day)
                .getSingleResult();
    }
}
