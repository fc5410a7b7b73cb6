package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.casework.domain.Case;
import org.cwtt.casework.domain.Child;
import org.cwtt.casework.domain.Child.Sex;
import org.cwtt.casework.domain.Reader;
import org.cwtt.casework.domain.School;
import org.cwtt.casework.domain.UnknownRecordException;
import org.cwtt.messaging.Unnest;
import org.jspecify.annotations.Nullable;

/// The children that intake has told of.
@ApplicationScoped
public class Children {
    /// Of a child, given twice, or of a record that is merged into it. An array, so that an index is
    /// used.
    static final String OR_ABSORBED = "child_id = ANY (ARRAY(SELECT absorbed.child_id FROM children absorbed"
            + " WHERE absorbed.merged_into = ? AND absorbed.state = 'MERGED') || ?::uuid)";

    private static final String PUT = """
            INSERT INTO children (child_id, version, state, merged_into, sex, school_id, grade, consents, changed_at)
            SELECT child_id, version, state, merged_into, sex, school_id, grade, string_to_array(consents, E'\\n'),
                changed_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS t (child_id, version, state, merged_into, sex, school_id, grade, consents, changed_at)
            ORDER BY 1
            ON CONFLICT (child_id) DO UPDATE SET
                (version, state, merged_into, sex, school_id, grade, consents, changed_at)
                = (excluded.version, excluded.state, excluded.merged_into, excluded.sex, excluded.school_id,
                   excluded.grade, excluded.consents, excluded.changed_at)
            WHERE children.version < excluded.version AND children.state <> 'ERASED'
            """;

    /// Who may read is decided by the school of today, here and nowhere else.
    private static final String FIND = """
            SELECT c.child_id, c.sex, c.grade, c.consents, s.emis, s.version, s.name, s.province, s.district, s.circuit
            FROM children c JOIN schools s ON s.emis = c.school_id
            WHERE c.child_id = ? AND c.state = 'ACTIVE' AND s.units && ?
            """;

    private static final String UNITS = """
            SELECT c.child_id, s.units FROM children c JOIN schools s ON s.emis = c.school_id
            WHERE c.child_id = ANY (?) AND c.state = 'ACTIVE'
            """;
    private static final String ADD_UNKNOWN = """
            INSERT INTO children (child_id, version, state, sex)
            SELECT DISTINCT id, -1, 'UNKNOWN', 'UNKNOWN' FROM unnest(?) id ORDER BY id
            ON CONFLICT DO NOTHING
            """;
    private static final String HOLD = "SELECT 1 FROM children WHERE child_id = ANY (?) ORDER BY child_id FOR SHARE";

    private static final String MERGED = "SELECT child_id FROM children WHERE child_id = ANY (?) AND state = 'MERGED'";

    private static final String IS_ABSORBED = """
            SELECT EXISTS (SELECT 1 FROM children WHERE child_id = ? AND merged_into = ? AND state = 'MERGED')
            """;

    private final Database database;

    Children(Database database) {
        this.database = database;
    }

    /// Keeps each child's newest version; of an erased one, only that it is erased.
    ///
    /// @param newest at most one version a child
    public void put(List<Child> newest) {
        database.call(connection -> Unnest.of(newest)
                .uuids(Child::childId)
                .longs(Child::version)
                .texts(child -> child.state().name())
                .uuids(child -> unlessErased(child, child.mergedInto()))
                .texts(child ->
                        child.isErased() ? Sex.UNKNOWN.name() : child.sex().name())
                .texts(child -> unlessErased(child, child.schoolId()))
                .texts(child -> unlessErased(child, child.grade()))
                .texts(child -> child.isErased() ? "" : String.join("\n", child.consents()))
                .instants(Child::changedAt)
                .update(connection, PUT));
    }

    /// Holds the children as they are until the transaction ends, those never heard of as well.
    ///
    /// What is written of a child depends on its school and on whether it is erased; without this, a change
    /// of the child and an event about it, taken in at the same moment, would not see each other.
    public void hold(Collection<UUID> childIds) {
        database.call(connection -> {
            Unnest<UUID> ids = Unnest.of(childIds).uuids(id -> id);
            ids.update(connection, ADD_UNKNOWN);
            return ids.query(connection, HOLD, row -> row.getInt(1));
        });
    }

    /// The areas in which the children may be read today; a child that nobody may read is left out.
    public Map<UUID, Set<String>> units(Collection<UUID> childIds) {
        return database
                .call(connection -> Unnest.of(childIds)
                        .uuids(id -> id)
                        .query(
                                connection,
                                UNITS,
                                row -> Map.entry(row.getObject(1, UUID.class), Set.of((String[])
                                        row.getArray(2).getArray()))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Those of the children that were merged into another.
    public Set<UUID> merged(Collection<UUID> childIds) {
        return new HashSet<>(database.call(connection ->
                Unnest.of(childIds).uuids(id -> id).query(connection, MERGED, row -> row.getObject(1, UUID.class))));
    }

    /// True when one record is merged into the other.
    public boolean isAbsorbed(UUID childId, UUID survivor) {
        return database.query(IS_ABSORBED, row -> row.getBoolean(1), childId, survivor)
                .getFirst();
    }

    /// An active child whose school of today lies in the reader's areas.
    public Optional<Case.Subject> find(UUID childId, Reader reader) {
        return database.call(connection -> {
            try (var statement = connection.prepareStatement(FIND)) {
                statement.setObject(1, childId);
                statement.setArray(
                        2, connection.createArrayOf("text", reader.units().toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(subject(row)) : Optional.empty();
                }
            }
        });
    }

    /// The same, for one who acts on the child.
    ///
    /// @throws UnknownRecordException when there is no such child
    public Case.Subject need(UUID childId, Reader reader) {
        return find(childId, reader).orElseThrow(() -> new UnknownRecordException("child", childId));
    }

    private static Case.Subject subject(ResultSet row) throws SQLException {
        return new Case.Subject(
                row.getObject("child_id", UUID.class),
                Sex.valueOf(row.getString("sex")),
                row.getString("grade"),
                List.of((String[]) row.getArray("consents").getArray()),
                new School(
                        row.getString("emis"),
                        row.getLong("version"),
                        row.getString("name"),
                        row.getString("province"),
                        row.getString("district"),
                        row.getString("circuit")));
    }

    private static <T> @Nullable T unlessErased(Child child, @Nullable T value) {
        return child.isErased() ? null : value;
    }
}
