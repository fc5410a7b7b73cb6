package org.cwtt.intake.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.access.domain.EmergencyAccess;

/// Who broke the glass.
@ApplicationScoped
public class EmergencyAccesses {
    private static final String OPEN = """
            INSERT INTO emergency_access (id, child_id, reader, reason, opened_at, closes_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)""";

    private static final String IS_OPEN = """
            SELECT reason FROM emergency_access
            WHERE reader = ?1 AND child_id = ?2 AND opened_at <= ?3 AND closes_at > ?3 ORDER BY closes_at DESC""";

    private static final String UNREVIEWED = """
            SELECT id, child_id, reader, reason, opened_at, closes_at FROM emergency_access
            WHERE reviewed_at IS NULL AND\s""" + AccessReports.WITHIN + " ORDER BY opened_at, id LIMIT 500";

    private static final String REVIEW = """
            UPDATE emergency_access SET reviewed_by = :by, reviewed_at = :at, finding = :finding
            WHERE id = :id AND reviewed_at IS NULL AND reader <> :by AND\s""" + AccessReports.WITHIN;

    private final EntityManager database;

    EmergencyAccesses(EntityManager database) {
        this.database = database;
    }

    public void open(EmergencyAccess access) {
        database.createNativeQuery(OPEN)
                .setParameter(1, access.id())
                .setParameter(2, access.childId())
                .setParameter(3, access.reader())
                .setParameter(4, access.reason())
                .setParameter(5, access.openedAt())
                .setParameter(6, access.closesAt())
                .executeUpdate();
    }

    /// For which emergency the reader may see the child at this time; empty if for none.
    @SuppressWarnings("unchecked")
    public Optional<String> reason(String reader, UUID childId, Instant now) {
        List<String> reasons = database.createNativeQuery(IS_OPEN, String.class)
                .setParameter(1, reader)
                .setParameter(2, childId)
                .setParameter(3, now)
                .getResultList();
        return reasons.stream().findFirst();
    }

    /// Those to children within the areas that nobody has reviewed, the oldest first, at most 500.
    @SuppressWarnings("unchecked")
    public List<EmergencyAccess> unreviewed(Areas areas) {
        List<Object[]> rows = database.createNativeQuery(UNREVIEWED)
                .setParameter("areas", areas.joined())
                .getResultList();
        return rows.stream()
                .map(row -> new EmergencyAccess(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Instant) row[4],
                        (Instant) row[5],
                        null))
                .toList();
    }

    /// Notes what somebody else than the reader found.
    ///
    /// @return whether there was such an access within the areas to be reviewed by this person
    public boolean review(UUID id, EmergencyAccess.Review review, Areas areas) {
        return database.createNativeQuery(REVIEW)
                        .setParameter("id", id)
                        .setParameter("by", review.by())
                        .setParameter("at", review.at())
                        .setParameter("finding", review.finding())
                        .setParameter("areas", areas.joined())
                        .executeUpdate()
                == 1;
    }
}
