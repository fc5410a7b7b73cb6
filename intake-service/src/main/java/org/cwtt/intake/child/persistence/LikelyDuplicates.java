package org.cwtt.intake.child.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.child.domain.Lookalike;

/// Pairs of records that may be of one child, and what people decided about them.
@ApplicationScoped
public class LikelyDuplicates {
    private static final String NOTE = """
            INSERT INTO likely_duplicates (id, child_a, child_b, score, reasons, found_at)
            VALUES (:id, least(CAST(:one AS uuid), :other), greatest(CAST(:one AS uuid), :other), :score,
                    string_to_array(:reasons, '|'), :at)
            ON CONFLICT (child_a, child_b) DO NOTHING""";

    private static final String OF = """
            SELECT CASE WHEN child_a = :child THEN child_b ELSE child_a END, score, array_to_string(reasons, '|')
            FROM likely_duplicates WHERE state = 'OPEN' AND (child_a = :child OR child_b = :child)
            ORDER BY score DESC, id""";

    private final EntityManager database;
    private final Children children;

    LikelyDuplicates(EntityManager database, Children children) {
        this.database = database;
        this.children = children;
    }

    /// Notes for a person that the two may be one. A pair that is known is left as it was decided.
    public void note(UUID child, Lookalike lookalike, Instant at) {
        UUID other = lookalike.child().id();
        String pair = child.compareTo(other) < 0 ? child + "|" + other : other + "|" + child;
        database.createNativeQuery(NOTE)
                .setParameter("id", UUID.nameUUIDFromBytes(pair.getBytes(StandardCharsets.UTF_8)))
                .setParameter("one", child)
                .setParameter("other", other)
                .setParameter("score", lookalike.score())
                .setParameter("reasons", String.join("|", lookalike.reasons()))
                .setParameter("at", at)
                .executeUpdate();
    }

    /// The children within the areas that may be the same as this one, undecided.
    @SuppressWarnings("unchecked")
    public List<Lookalike> of(UUID child, Areas areas) {
        List<Object[]> rows =
                database.createNativeQuery(OF).setParameter("child", child).getResultList();
        return rows.stream()
                .flatMap(row -> children.find((UUID) row[0], areas).stream()
                        .map(other -> new Lookalike(
                                other.child(), (int) row[1], List.of(((String) row[2]).split("\\|", -1)))))
                .toList();
    }
}
