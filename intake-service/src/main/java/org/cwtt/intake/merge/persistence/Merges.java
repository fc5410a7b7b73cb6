package org.cwtt.intake.merge.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.intake.merge.domain.Merge;

/// The merges, undone ones too.
@ApplicationScoped
public class Merges {
    private static final String ADD = """
            INSERT INTO merges (id, absorbed_id, surviving_id, reason, merged_by, merged_at, redirected)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, string_to_array(?7, ',')::uuid[])""";

    private static final String UNDO = """
            UPDATE merges SET undone_reason = ?2, undone_by = ?3, undone_at = ?4 WHERE id = ?1""";

    private static final String FIND = """
            SELECT absorbed_id, surviving_id, reason, merged_by, merged_at, array_to_string(redirected, ','),
                   undone_reason, undone_by, undone_at
            FROM merges WHERE id = ?1""";

    private final EntityManager database;

    Merges(EntityManager database) {
        this.database = database;
    }

    public void add(Merge merge) {
        database.createNativeQuery(ADD)
                .setParameter(1, merge.id())
                .setParameter(2, merge.absorbedId())
                .setParameter(3, merge.survivingId())
                .setParameter(4, merge.done().reason())
                .setParameter(5, merge.done().by())
                .setParameter(6, merge.done().at())
                .setParameter(7, merge.redirected().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .executeUpdate();
    }

    public void undo(UUID id, Merge.Act undoing) {
        database.createNativeQuery(UNDO)
                .setParameter(1, id)
                .setParameter(2, undoing.reason())
                .setParameter(3, undoing.by())
                .setParameter(4, undoing.at())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    public Optional<Merge> find(UUID id) {
        List<Object[]> rows =
                database.createNativeQuery(FIND).setParameter(1, id).getResultList();
        return rows.stream().findFirst().map(row -> merge(id, row));
    }

    private static Merge merge(UUID id, Object[] row) {
        Merge.Act undone = row[8] == null ? null : new Merge.Act((String) row[7], (String) row[6], (Instant) row[8]);
        List<UUID> redirected = Arrays.stream(((String) row[5]).split(",", -1))
                .map(UUID::fromString)
                .toList();
        return new Merge(
                id,
                (UUID) row[0],
                (UUID) row[1],
                new Merge.Act((String) row[3], (String) row[2], (Instant) row[4]),
                redirected,
                undone);
    }
}
