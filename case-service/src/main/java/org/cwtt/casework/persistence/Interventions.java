package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.DueList;
import org.cwtt.casework.domain.Intervention;
import org.cwtt.casework.domain.InterventionChanged;
import org.cwtt.casework.domain.InterventionMove;
import org.cwtt.casework.domain.InterventionState;
import org.cwtt.casework.domain.InterventionStep;
import org.cwtt.casework.domain.Plan;
import org.cwtt.casework.domain.Reader;
import org.cwtt.casework.domain.RiskLevel;
import org.jspecify.annotations.Nullable;

/// The planned services and all their steps.
@ApplicationScoped
public class Interventions {
    /// What was planned under a record that was merged into this one was planned for the same child.
    private static final String OF_CHILD =
            "SELECT * FROM interventions WHERE " + Children.OR_ABSORBED + " ORDER BY starts_on, intervention_id";
    private static final String LOCK = "SELECT * FROM interventions WHERE intervention_id = ? FOR UPDATE";
    private static final String LOCK_OPEN = """
            SELECT * FROM interventions WHERE child_id = ANY (?::uuid[]) AND state IN ('PLANNED', 'ACTIVE')
            ORDER BY intervention_id FOR UPDATE
            """;
    private static final String PUT = """
            INSERT INTO interventions (intervention_id, child_id, case_id, domain, intervention, goal, responsible,
                starts_on, every_days, ends_on, state, version, round_id, level_at_start, outcome, next_due_on,
                changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (intervention_id) DO UPDATE SET
                (goal, responsible, starts_on, every_days, ends_on, state, version, outcome, next_due_on, changed_at,
                 domain, intervention)
                = (excluded.goal, excluded.responsible, excluded.starts_on, excluded.every_days, excluded.ends_on,
                   excluded.state, excluded.version, excluded.outcome, excluded.next_due_on, excluded.changed_at,
                   excluded.domain, excluded.intervention)
            """;
    private static final String ADD_STEP = """
            INSERT INTO intervention_steps (child_id, intervention_id, version, step, from_state, to_state, outcome,
                actor, occurred_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String STEPS = "SELECT s.*, i.domain, i.intervention, i.round_id"
            + " FROM intervention_steps s JOIN interventions i USING (intervention_id) WHERE s."
            + Children.OR_ABSORBED + " ORDER BY s.intervention_id, s.version";
    private static final String DUE = """
            SELECT i.*, s.emis, s.name FROM interventions i
            JOIN children c ON c.child_id = i.child_id AND c.state = 'ACTIVE'
            JOIN schools s ON s.emis = c.school_id
            WHERE i.next_due_on <= ? AND s.units && ? AND (i.next_due_on, i.intervention_id) > (?, ?)
            ORDER BY i.next_due_on, i.intervention_id LIMIT ?
            """;
    private static final List<String> FORGET = List.of(
            "DELETE FROM interventions WHERE child_id = ANY (?::uuid[])",
            "DELETE FROM intervention_steps WHERE child_id = ANY (?::uuid[])",
            "DELETE FROM deliveries WHERE child_id = ANY (?::uuid[])");

    private final Database database;

    Interventions(Database database) {
        this.database = database;
    }

    /// All that was ever planned for a child, under this record or one merged into it, earliest first.
    public List<Intervention> of(UUID childId) {
        return database.query(OF_CHILD, Interventions::intervention, childId, childId);
    }

    /// One, held until the transaction ends.
    public Optional<Intervention> lock(UUID id) {
        return database.query(LOCK, Interventions::intervention, id).stream().findFirst();
    }

    /// Those of the children that are planned or active, held until the transaction ends.
    public List<Intervention> lockOpen(Collection<UUID> childIds) {
        return database.query(LOCK_OPEN, Interventions::intervention, childIds);
    }

    /// Saves it as it is, without a step: a delivery moved the day on which the next one is due.
    public void save(Intervention it) {
        Plan plan = it.plan();
        database.update(
                PUT,
                it.id(),
                it.childId(),
                it.caseId(),
                plan.domain().name(),
                plan.intervention(),
                plan.goal(),
                plan.responsible(),
                plan.startsOn(),
                plan.everyDays(),
                plan.endsOn(),
                it.state().name(),
                it.version(),
                it.roundId(),
                it.levelAtStart().name(),
                it.outcome(),
                it.nextDueOn(),
                it.changedAt());
    }

    /// Saves what was decided, with its step.
    public void save(InterventionChanged change, String actor) {
        Intervention after = change.after();
        save(after);
        database.update(
                ADD_STEP,
                after.childId(),
                after.id(),
                after.version(),
                change.step().name(),
                change.from() == null ? null : change.from().name(),
                after.state().name(),
                after.outcome(),
                actor,
                after.changedAt());
    }

    /// Every step of a child's services.
    public List<InterventionMove> steps(UUID childId) {
        return database.query(STEPS, Interventions::move, childId, childId);
    }

    /// What is due in the reader's areas until a day, longest due first; one more than the limit when
    /// there are more.
    public List<DueList.Entry> due(Reader reader, LocalDate until, DueList.@Nullable Position after, int limit) {
        return database.query(
                DUE,
                row -> new DueList.Entry(intervention(row), row.getString("emis"), row.getString("name")),
                until,
                reader.units(),
                after == null ? LocalDate.EPOCH : after.dueOn(),
                after == null ? new UUID(0, 0) : after.id(),
                limit + 1);
    }

    /// Drops everything of the children.
    public void forget(Collection<UUID> childIds) {
        FORGET.forEach(sql -> database.update(sql, childIds));
    }

    private static Intervention intervention(ResultSet row) throws SQLException {
        return new Intervention(
                row.getObject("intervention_id", UUID.class),
                row.getObject("child_id", UUID.class),
                row.getObject("case_id", UUID.class),
                new Plan(
                        Domain.valueOf(row.getString("domain")),
                        row.getString("intervention"),
                        row.getString("goal"),
                        row.getString("responsible"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("every_days", Integer.class),
                        row.getObject("ends_on", LocalDate.class)),
                InterventionState.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getString("round_id"),
                RiskLevel.valueOf(row.getString("level_at_start")),
                row.getString("outcome"),
                row.getObject("next_due_on", LocalDate.class),
                row.getTimestamp("changed_at").toInstant());
    }

    private static InterventionMove move(ResultSet row) throws SQLException {
        String from = row.getString("from_state");
        return new InterventionMove(
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("round_id"),
                row.getObject("intervention_id", UUID.class),
                Domain.valueOf(row.getString("domain")),
                row.getString("intervention"),
                InterventionStep.valueOf(row.getString("step")),
                from == null ? null : InterventionState.valueOf(from),
                InterventionState.valueOf(row.getString("to_state")),
                row.getString("outcome"));
    }
}
