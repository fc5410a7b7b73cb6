package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.Child;
import org.cwtt.messaging.Unnest;

/// Every version of every child that was heard of; the order of arrival does not matter.
@ApplicationScoped
public class ChildSteps {
    private static final String ADD = """
            INSERT INTO child_steps (child_id, version, state, merged_into, school_id, grade, consents, changed_at)
            SELECT t.child_id, t.version, t.state, t.merged_into, t.school_id, t.grade,
                string_to_array(t.consents, E'\\n'), t.changed_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                AS t (child_id, version, state, merged_into, school_id, grade, consents, changed_at)
            JOIN children c ON c.child_id = t.child_id AND c.state <> 'ERASED'
            ON CONFLICT DO NOTHING
            """;
    private static final String OF_CHILD = "SELECT * FROM child_steps WHERE child_id = ? ORDER BY version";
    private static final String ABSORBED = """
            SELECT s.* FROM children c JOIN child_steps s ON s.child_id = c.child_id AND s.version = c.version
            WHERE c.merged_into = ? AND c.state = 'MERGED' ORDER BY s.changed_at, s.child_id
            """;
    private static final String FORGET = "DELETE FROM child_steps WHERE child_id = ANY (?)";

    private final Database database;

    ChildSteps(Database database) {
        this.database = database;
    }

    /// Adds to the history; what is there already stays. The children were saved before: see [Children#put].
    public void add(List<Child> changes) {
        database.call(connection -> Unnest.of(changes)
                .uuids(Child::childId)
                .longs(Child::version)
                .texts(child -> child.state().name())
                .uuids(Child::mergedInto)
                .texts(Child::schoolId)
                .texts(Child::grade)
                .texts(child -> String.join("\n", child.consents()))
                .instants(Child::changedAt)
                .update(connection, ADD));
    }

    /// All versions of a child, oldest first.
    public List<Child> of(UUID childId) {
        return database.query(OF_CHILD, ChildSteps::child, childId);
    }

    /// The children that are merged into this one today.
    public List<Child> absorbedBy(UUID childId) {
        return database.query(ABSORBED, ChildSteps::child, childId);
    }

    /// Drops everything of the children.
    public void forget(Collection<UUID> childIds) {
        database.call(connection -> Unnest.of(childIds).uuids(id -> id).update(connection, FORGET));
    }

    private static Child child(ResultSet row) throws SQLException {
        return new Child(
                row.getObject("child_id", UUID.class),
                row.getLong("version"),
                Child.State.valueOf(row.getString("state")),
                row.getObject("merged_into", UUID.class),
                Child.Sex.UNKNOWN,
                row.getString("school_id"),
                row.getString("grade"),
                List.of((String[]) row.getArray("consents").getArray()),
                row.getTimestamp("changed_at").toInstant());
    }
}
