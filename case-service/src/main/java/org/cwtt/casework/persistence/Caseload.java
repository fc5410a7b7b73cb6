package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.Agenda;
import org.cwtt.casework.domain.CaseFilter;
import org.cwtt.casework.domain.CaseState;
import org.cwtt.casework.domain.CaseloadPage.Entry;
import org.cwtt.casework.domain.Child.Sex;
import org.cwtt.casework.domain.Mark;
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
                    AND p.high >= ? AND p.marks && ? AND (p.high, p.medium, p.child_id) < (?, ?, ?)%s
                ORDER BY p.high DESC, p.medium DESC, p.child_id DESC
                LIMIT ?)
            SELECT page.*, c.sex, c.grade, k.state AS case_state, k.review_by,
                (SELECT min(i.next_due_on) FROM interventions i WHERE i.child_id = page.child_id) AS due_on
            FROM page JOIN children c USING (child_id) LEFT JOIN cases k USING (child_id)
            ORDER BY high DESC, medium DESC, child_id DESC
            """;
    /// Asked of each child that is met in the order of need: there is no need to find all of the grade first.
    private static final String OF_GRADE = "AND (SELECT g.grade FROM children g WHERE g.child_id = p.child_id) = ?";
    /// A set that PostgreSQL may begin with when few are late, or ask when many are.
    private static final String OVERDUE = """
            AND p.child_id IN (
                SELECT i.child_id FROM interventions i WHERE i.next_due_on < ?
                UNION ALL SELECT o.child_id FROM cases o WHERE o.review_by < ? AND o.state <> 'CLOSED')""";
    private static final String ANY = """
            SELECT 1 FROM profiles p JOIN schools s ON s.emis = p.school_id
            WHERE p.round_id = ? AND s.units && ? AND s.units @> ? LIMIT 1
            """;
    private static final String EVERYWHERE = "ZA";

    private final Database database;

    Caseload(Database database) {
        this.database = database;
    }

    /// A query and what it is asked with.
    private record Asked(String sql, List<Object> parameters) {}

    /// One child more than the filter's limit, when there are more.
    public List<Entry> find(Reader reader, String roundId, CaseFilter filter) {
        Asked asked = asked(reader, roundId, filter);
        return database.query(asked.sql(), Caseload::entry, asked.parameters().toArray());
    }

    private static Asked asked(Reader reader, String roundId, CaseFilter filter) {
        NeedPosition after = filter.after() == null ? NeedPosition.START : filter.after();
        String schoolId = filter.schoolId();
        List<Object> parameters = new ArrayList<>(List.of(
                roundId,
                reader.units(),
                List.of(schoolId == null ? EVERYWHERE : schoolId),
                filter.leastHigh(),
                filter.wanted().stream().map(Mark::toString).toList(),
                after.high(),
                after.medium(),
                after.childId()));
        StringBuilder narrower = new StringBuilder();
        if (filter.grade() != null) {
            narrower.append('\n').append(OF_GRADE);
            parameters.add(filter.grade());
        }
        if (filter.overdueOn() != null) {
            narrower.append('\n').append(OVERDUE);
            parameters.add(filter.overdueOn());
            parameters.add(filter.overdueOn());
        }
        parameters.add(filter.limit() + 1);
        return new Asked(FIND.formatted(narrower), parameters);
    }

    /// True when any child of the reader's areas (and the school, if one is given) was assessed in the round.
    public boolean hasAny(Reader reader, String roundId, @Nullable String schoolId) {
        return !database.query(
                        ANY,
                        row -> row.getInt(1),
                        roundId,
                        reader.units(),
                        List.of(schoolId == null ? EVERYWHERE : schoolId))
                .isEmpty();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String caseState = row.getString("case_state");
        return new Entry(
                row.getObject("child_id", UUID.class),
                Sex.valueOf(row.getString("sex")),
                row.getString("grade"),
                row.getString("emis"),
                row.getString("name"),
                Marks.read(row.getArray("marks")),
                row.getInt("high"),
                row.getInt("medium"),
                row.getBoolean("complete"),
                row.getTimestamp("assessed_at").toInstant(),
                new Agenda(
                        caseState == null ? null : CaseState.valueOf(caseState),
                        row.getObject("review_by", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)));
    }
}
