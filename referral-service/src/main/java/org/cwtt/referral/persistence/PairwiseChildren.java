package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.messaging.Unnest;
import org.cwtt.referral.domain.Department;

/// Which child a department means by its own child id, for every child whom it was, or may be, asked to help.
@ApplicationScoped
public class PairwiseChildren {
    private static final String INSERT = """
        INSERT INTO pairwise_ids (child_id, department, pairwise_id)
        SELECT * FROM unnest(?, ?, ?) ORDER BY 1, 2 ON CONFLICT DO NOTHING\
        """;
    private static final String CHILD = "SELECT child_id FROM pairwise_ids WHERE department = ? AND pairwise_id = ?";
    private static final String ANY = "SELECT child_id, pairwise_id FROM pairwise_ids WHERE department = ? LIMIT 1";
    private static final String MISSING = """
        SELECT DISTINCT r.child_id FROM referrals r WHERE r.department = ? AND NOT EXISTS (SELECT FROM pairwise_ids p
            WHERE p.child_id = r.child_id AND p.department = r.department) LIMIT ?\
        """;
    private static final String CLEAR = "DELETE FROM pairwise_ids WHERE department = ? RETURNING 1";

    private final Database database;

    PairwiseChildren(Database database) {
        this.database = database;
    }

    /// A child, as one department knows it.
    public record PairwiseChild(UUID childId, Department department, String pairwiseId) {}

    /// Enters children that are not known yet, in the running transaction.
    public void enter(Collection<PairwiseChild> children) {
        if (!children.isEmpty()) {
            database.with(connection -> Unnest.of(children)
                    .uuids(PairwiseChild::childId)
                    .texts(child -> child.department().name())
                    .texts(PairwiseChild::pairwiseId)
                    .update(connection, INSERT));
        }
    }

    /// The child whom the department knows by this id.
    public Optional<UUID> childOf(Department department, String pairwiseId) {
        return database.query(CHILD, row -> row.getObject(1, UUID.class), department.name(), pairwiseId).stream()
                .findFirst();
    }

    /// Any one of a department's children.
    public Optional<PairwiseChild> anyOf(Department department) {
        return database
                .query(
                        ANY,
                        row -> new PairwiseChild(row.getObject(1, UUID.class), department, row.getString(2)),
                        department.name())
                .stream()
                .findFirst();
    }

    /// Children with referrals to this department that were not entered yet.
    public List<UUID> missing(Department department, int limit) {
        return database.query(MISSING, row -> row.getObject(1, UUID.class), department.name(), limit);
    }

    /// Takes out all of a department's.
    public void clear(Department department) {
        database.query(CLEAR, row -> row.getInt(1), department.name());
    }
}
