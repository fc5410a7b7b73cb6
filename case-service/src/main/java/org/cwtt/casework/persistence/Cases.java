package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cwtt.casework.domain.CaseChanged;
import org.cwtt.casework.domain.CaseFile;
import org.cwtt.casework.domain.CaseMove;
import org.cwtt.casework.domain.CaseState;
import org.cwtt.casework.domain.CaseStep;
import org.cwtt.messaging.Unnest;

/// The cases and all their steps; lists travel with a line feed between their elements.
@ApplicationScoped
public class Cases {
    private static final String LOCK = "SELECT * FROM cases WHERE child_id = ANY (?) ORDER BY child_id FOR UPDATE";
    private static final String FIND = "SELECT * FROM cases WHERE child_id = ANY (?)";
    private static final String PUT = """
            INSERT INTO cases (child_id, case_id, state, version, round_id, reasons, raised, team, members, review_by,
                outcome, opened_at, changed_at)
            SELECT child_id, case_id, state, version, round_id, string_to_array(reasons, E'\\n'),
                string_to_array(raised, E'\\n'), team, string_to_array(members, E'\\n'), review_by, outcome, opened_at,
                changed_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS t (child_id, case_id, state, version, round_id,
                reasons, raised, team, members, review_by, outcome, opened_at, changed_at)
            ON CONFLICT (child_id) DO UPDATE SET
                (state, version, round_id, reasons, raised, team, members, review_by, outcome, opened_at, changed_at)
                = (excluded.state, excluded.version, excluded.round_id, excluded.reasons, excluded.raised,
                   excluded.team, excluded.members, excluded.review_by, excluded.outcome, excluded.opened_at,
                   excluded.changed_at)
            """;
    private static final String ADD_STEPS = """
            INSERT INTO case_steps (child_id, version, step, from_state, to_state, round_id, reasons, team, outcome,
                actor, occurred_at)
            SELECT child_id, version, step, from_state, to_state, round_id, string_to_array(reasons, E'\\n'), team,
                outcome, actor, occurred_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS t (child_id, version, step, from_state, to_state, round_id,
                reasons, team, outcome, actor, occurred_at)
            """;
    private static final String STEPS = "SELECT * FROM case_steps WHERE child_id = ANY (?) ORDER BY version";
    private static final String FORGET = "DELETE FROM cases WHERE child_id = ANY (?)";
    private static final String FORGET_STEPS = "DELETE FROM case_steps WHERE child_id = ANY (?)";

    private final Database database;

    Cases(Database database) {
        this.database = database;
    }

    /// The cases of these children, by child, held until the transaction ends. The children must be held before.
    public Map<UUID, CaseFile> lock(Collection<UUID> childIds) {
        Map<UUID, CaseFile> cases = new HashMap<>();
        database.call(connection -> ids(childIds).query(connection, LOCK, Cases::caseFile))
                .forEach(caseFile -> cases.put(caseFile.childId(), caseFile));
        return cases;
    }

    /// The child's case as it stands.
    public Optional<CaseFile> of(UUID childId) {
        return database.call(connection -> ids(List.of(childId)).query(connection, FIND, Cases::caseFile)).stream()
                .findFirst();
    }

    /// Saves what was decided: the cases as they are now, and the steps. At most one change a child.
    public void save(List<CaseChanged> changes) {
        database.call(connection -> Unnest.of(changes)
                .uuids(change -> change.after().childId())
                .uuids(change -> change.after().caseId())
                .texts(change -> change.after().state().name())
                .longs(change -> change.after().version())
                .texts(change -> change.after().roundId())
                .texts(change -> lines(change.after().reasons()))
                .texts(change -> lines(change.after().raised()))
                .texts(change -> change.after().team())
                .texts(change -> lines(change.after().members()))
                .dates(change -> change.after().reviewBy())
                .texts(change -> change.after().outcome())
                .instants(change -> change.after().openedAt())
                .instants(change -> change.after().changedAt())
                .update(connection, PUT));
        addSteps(changes);
    }

    /// Every step of the child's case, oldest first.
    public List<CaseMove> steps(UUID childId) {
        return database.call(connection -> ids(List.of(childId)).query(connection, STEPS, Cases::move));
    }

    /// Drops everything of the children.
    public void forget(Collection<UUID> childIds) {
        database.call(connection ->
                ids(childIds).update(connection, FORGET) + ids(childIds).update(connection, FORGET_STEPS));
    }

    private void addSteps(List<CaseChanged> changes) {
        database.call(connection -> Unnest.of(changes)
                .uuids(change -> change.after().childId())
                .longs(change -> change.after().version())
                .texts(change -> change.step().name())
                .texts(change -> change.from() == null ? null : change.from().name())
                .texts(change -> change.after().state().name())
                .texts(change -> change.after().roundId())
                .texts(change -> lines(change.after().reasons()))
                .texts(change -> change.after().team())
                .texts(change -> change.after().outcome())
                .texts(CaseChanged::actor)
                .instants(change -> change.after().changedAt())
                .update(connection, ADD_STEPS));
    }

    private static Unnest<UUID> ids(Collection<UUID> childIds) {
        return Unnest.of(childIds).uuids(id -> id);
    }

    private static String lines(Collection<String> many) {
        return String.join("\n", many);
    }

    private static CaseFile caseFile(ResultSet row) throws SQLException {
        return new CaseFile(
                row.getObject("case_id", UUID.class),
                row.getObject("child_id", UUID.class),
                CaseState.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getString("round_id"),
                List.of((String[]) row.getArray("reasons").getArray()),
                Set.of((String[]) row.getArray("raised").getArray()),
                row.getString("team"),
                List.of((String[]) row.getArray("members").getArray()),
                row.getObject("review_by", java.time.LocalDate.class),
                row.getString("outcome"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static CaseMove move(ResultSet row) throws SQLException {
        String from = row.getString("from_state");
        return new CaseMove(
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("round_id"),
                CaseStep.valueOf(row.getString("step")),
                from == null ? null : CaseState.valueOf(from),
                CaseState.valueOf(row.getString("to_state")),
                row.getLong("version"),
                row.getString("team"),
                row.getString("outcome"),
                row.getString("actor"));
    }
}
