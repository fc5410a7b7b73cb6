package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cwtt.messaging.Unnest;
import org.cwtt.referral.domain.Child;
import org.cwtt.referral.domain.ChildState;
import org.cwtt.referral.domain.Department;

/// The children whom referral knows. Whoever changes a child's referrals locks the child first.
@ApplicationScoped
public class Children {
    private static final String INSERT_MISSING =
            "INSERT INTO children (child_id) SELECT * FROM unnest(?) ORDER BY 1 ON CONFLICT DO NOTHING";
    private static final String LOCK = """
            SELECT child_id, version, state, school_id, consents, merged_into FROM children
            WHERE child_id = ANY(?) ORDER BY child_id FOR NO KEY UPDATE""";
    private static final String UPDATE = """
            UPDATE children SET version = n.version, state = n.state, school_id = n.school_id,
                   consents = string_to_array(n.consents, ','), merged_into = n.merged_into
            FROM unnest(?, ?, ?, ?, ?, ?) AS n (child_id, version, state, school_id, consents, merged_into)
            WHERE children.child_id = n.child_id AND children.version < n.version""";

    private static final String MERGED_INTO = """
            WITH RECURSIVE chain AS (
                SELECT child_id, merged_into FROM children WHERE child_id = ANY(?) AND merged_into IS NOT NULL
                UNION SELECT c.child_id, c.merged_into FROM children c JOIN chain ON c.child_id = chain.merged_into
                WHERE c.merged_into IS NOT NULL)
            SELECT child_id, merged_into FROM chain""";

    /// Those who see a child's referrals are those of the child's school today.
    private static final String MOVE_REFERRALS = """
            UPDATE referrals SET child_school_id = n.school_id FROM unnest(?, ?) AS n (child_id, school_id)
            WHERE referrals.child_id = n.child_id AND referrals.child_school_id <> n.school_id""";
    private static final String LOCK_OVERDUE = """
            SELECT child_id, version, state, school_id, consents, merged_into FROM children
            WHERE child_id IN (SELECT r.child_id FROM referrals r JOIN children c ON c.child_id = r.child_id
                WHERE r.escalate_at <= ? ORDER BY r.escalate_at LIMIT ?)
            ORDER BY child_id FOR NO KEY UPDATE SKIP LOCKED""";

    private final Database database;

    Children(Database database) {
        this.database = database;
    }

    /// Locks these children until the end of the transaction; one of whom nothing is known yet is entered.
    public Map<UUID, Child> lock(Set<UUID> ids) {
        return database.with(connection -> {
            Unnest.of(ids).uuids(id -> id).update(connection, INSERT_MISSING);
            return Unnest.of(ids).uuids(id -> id).query(connection, LOCK, Children::child).stream()
                    .collect(Collectors.toMap(Child::childId, Function.identity()));
        });
    }

    /// Into whose record each of these was merged, if it was, and each of those in its turn.
    public Map<UUID, UUID> mergedInto(Set<UUID> ids) {
        Map<UUID, UUID> found = new HashMap<>();
        database.with(connection -> Unnest.of(ids)
                .uuids(id -> id)
                .query(
                        connection,
                        MERGED_INTO,
                        row -> found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class))));
        return found;
    }

    /// Locks children with a late referral that nobody else has locked: another replica's are left to it.
    ///
    /// @param limit how many late referrals are looked at, the longest late first
    public Set<UUID> lockOverdue(Instant now, int limit) {
        return database
                .query(LOCK_OVERDUE, Children::child, OffsetDateTime.ofInstant(now, ZoneOffset.UTC), limit)
                .stream()
                .map(Child::childId)
                .collect(Collectors.toSet());
    }

    /// Keeps the newer state of children that were locked.
    public void save(Collection<Child> children) {
        database.with(connection -> {
            Unnest.of(children)
                    .uuids(Child::childId)
                    .longs(Child::version)
                    .texts(child -> child.state().name())
                    .texts(Child::schoolId)
                    .texts(child -> child.consents().stream().map(Enum::name).collect(Collectors.joining(",")))
                    .uuids(Child::survivor)
                    .update(connection, UPDATE);
            return Unnest.of(children)
                    .uuids(Child::childId)
                    .texts(Child::schoolId)
                    .update(connection, MOVE_REFERRALS);
        });
    }

    private static Child child(ResultSet row) throws SQLException {
        return new Child(
                row.getObject("child_id", UUID.class),
                row.getLong("version"),
                ChildState.valueOf(row.getString("state")),
                row.getString("school_id"),
                departments(row, "consents"),
                row.getObject("merged_into", UUID.class));
    }

    static Set<Department> departments(ResultSet row, String column) throws SQLException {
        String[] names = (String[]) row.getArray(column).getArray();
        return Arrays.stream(names).map(Department::valueOf).collect(Collectors.toSet());
    }
}
