package org.cwtt.intake.merge.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.child.persistence.Children;
import org.cwtt.intake.merge.domain.DuplicatePair;
import org.cwtt.intake.merge.domain.Merge;
import org.jspecify.annotations.Nullable;

/// The pairs that a person is to decide about.
@ApplicationScoped
public class DuplicatePairs {
    private static final String OPEN = """
            SELECT d.id, d.child_a, d.child_b, d.score, array_to_string(d.reasons, '|'), d.found_at
            FROM likely_duplicates d
            JOIN children a ON a.id = d.child_a AND a.state = 'ACTIVE'
            JOIN schools sa ON sa.emis = a.school_id AND sa.areas && string_to_array(:areas, ',')
            JOIN children b ON b.id = d.child_b AND b.state = 'ACTIVE'
            JOIN schools sb ON sb.emis = b.school_id AND sb.areas && string_to_array(:areas, ',')
            WHERE d.state = 'OPEN' AND d.id > :after AND (d.id = :only OR CAST(:only AS uuid) IS NULL)
            ORDER BY d.id LIMIT :limit""";

    private static final String DECIDE = """
            UPDATE likely_duplicates SET state = :state, decided_by = :by, decided_at = :at, reason = :reason
            WHERE child_a = least(CAST(:one AS uuid), :other) AND child_b = greatest(CAST(:one AS uuid), :other)""";

    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager database;
    private final Children children;

    DuplicatePairs(EntityManager database, Children children) {
        this.database = database;
        this.children = children;
    }

    /// What a person decided about a pair.
    public enum Decision {
        MERGED,
        KEPT_APART,
        /// Undone: to be decided again.
        OPEN
    }

    /// Undecided pairs of which both children are within the areas, by id.
    public List<DuplicatePair> open(Areas areas, UUID after, int limit) {
        return query(areas, after, null, limit);
    }

    /// One undecided pair, if both children are within the areas.
    public Optional<DuplicatePair> open(UUID id, Areas areas) {
        return query(areas, FIRST, id, 1).stream().findFirst();
    }

    /// Notes a decision about a pair, where the two are known as one.
    public void decide(UUID one, UUID other, Decision decision, Merge.Act who) {
        database.createNativeQuery(DECIDE)
                .setParameter("one", one)
                .setParameter("other", other)
                .setParameter("state", decision.name())
                .setParameter("by", who.by())
                .setParameter("at", who.at())
                .setParameter("reason", who.reason())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<DuplicatePair> query(Areas areas, UUID after, @Nullable UUID only, int limit) {
        List<Object[]> rows = database.createNativeQuery(OPEN)
                .setParameter("areas", areas.joined())
                .setParameter("after", after)
                .setParameter("only", only)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(this::pair).toList();
    }

    private DuplicatePair pair(Object[] row) {
        return new DuplicatePair(
                (UUID) row[0],
                children.find((UUID) row[1]).orElseThrow().child(),
                children.find((UUID) row[2]).orElseThrow().child(),
                (int) row[3],
                List.of(((String) row[4]).split("\\|", -1)),
                (Instant) row[5]);
    }
}
