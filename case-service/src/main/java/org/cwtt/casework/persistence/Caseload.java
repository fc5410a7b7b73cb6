package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.CaseFilter;
import org.cwtt.casework.domain.CaseloadPage.Entry;
import org.cwtt.casework.domain.Child.Sex;
import org.cwtt.casework.domain.NeedPosition;
import org.cwtt.casework.domain.Reader;
import org.jspecify.annotations.Nullable;

/// Finds the children of some areas in the order of need.
///
/// PostgreSQL reads the index of need backwards until the page is full or, for few schools, theirs.
@ApplicationScoped
public class Caseload {
    private static final String FIND = """
            WITH page AS (
                SELECT p.child_id, s.emis, s.name, p.marks, p.high, p.medium, p.complete, p.assessed_at
                FROM profiles p JOIN schools s ON s.emis = p.school_id
                WHERE p.round_id = ? AND s.units && ? AND s.units @> ?
                    AND p.high >= ? AND p.marks && ? AND (p.high, p.medium, p.child_id) < (?, ?, ?)
                ORDER BY p.high DESC, p.medium DESC, p.child_id DESC
                LIMIT ?)
            SELECT page.*, c.sex, c.grade FROM page JOIN children c USING (child_id)
            ORDER BY high DESC, medium DESC, child_id DESC
            """;
    private static final String ANY = """
            SELECT 1 FROM profiles p JOIN schools s ON s.emis = p.school_id
            WHERE p.round_id = ? AND s.units && ? AND s.units @> ? LIMIT 1
            """;
    private static final String EVERYWHERE = "ZA";

    private final Database database;

    Caseload(Database database) {
        this.database = database;
    }

    /// One child more than the filter's limit, when there are more.
    public List<Entry> find(Reader reader, String roundId, CaseFilter filter) {
        return database.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FIND)) {
                bind(statement, reader, roundId, filter.schoolId());
                bindNeed(statement, filter);
                try (ResultSet row = statement.executeQuery()) {
                    return entries(row);
                }
            }
        });
    }

    /// True when any child of the reader's areas (and the school, if one is given) was assessed in the round.
    public boolean hasAny(Reader reader, String roundId, @Nullable String schoolId) {
        return database.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ANY)) {
                bind(statement, reader, roundId, schoolId);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private static void bind(PreparedStatement statement, Reader reader, String roundId, @Nullable String schoolId)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setString(1, roundId);
        statement.setArray(2, connection.createArrayOf("text", reader.units().toArray()));
        statement.setArray(
                3, connection.createArrayOf("text", new Object[] {schoolId == null ? EVERYWHERE : schoolId}));
    }

    private static void bindNeed(PreparedStatement statement, CaseFilter filter) throws SQLException {
        NeedPosition after = filter.after() == null ? NeedPosition.START : filter.after();
        statement.setInt(4, filter.leastHigh());
        statement.setArray(5, statement.getConnection().createArrayOf("text", Marks.elements(filter.wanted())));
        statement.setInt(6, after.high());
        statement.setInt(7, after.medium());
        statement.setObject(8, after.childId());
        statement.setInt(9, filter.limit() + 1);
    }

    private static List<Entry> entries(ResultSet row) throws SQLException {
        List<Entry> found = new ArrayList<>();
        while (row.next()) {
            found.add(new Entry(
                    row.getObject("child_id", UUID.class),
                    Sex.valueOf(row.getString("sex")),
                    row.getString("grade"),
                    row.getString("emis"),
                    row.getString("name"),
                    Marks.read(row.getArray("marks")),
                    row.getInt("high"),
                    row.getInt("medium"),
                    row.getBoolean("complete"),
                    row.getTimestamp("assessed_at").toInstant()));
        }
        return found;
    }
}
