package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.messaging.Unnest;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralChanged;
import org.jspecify.annotations.Nullable;

/// The referrals, read and written by whole batches of children.
@ApplicationScoped
public class Referrals {
    private static final String OF_CHILDREN =
            "SELECT " + ReferralRow.COLUMNS + " FROM referrals r WHERE r.child_id = ANY(?) ORDER BY r.referral_id";
    private static final String CHILDREN_OF = "SELECT referral_id, child_id FROM referrals WHERE referral_id = ANY(?)";
    private static final String UPSERT = """
        INSERT INTO referrals (referral_id, child_id, department, round_id, school_id, state, version, priority,
            respond_within_days, respond_by, reasons, requested_at, outcome, appointment_at, due_at,
            escalation, escalate_at, taken_by, rerouted_to, changed_at, service_id, child_school_id)
        SELECT n.*, coalesce(c.school_id, n.school)
        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS n (id, child, department, round,
            school, state, version, priority, days, respond_by, reasons, requested_at, outcome, appointment_at,
            due_at, escalation, escalate_at, taken_by, rerouted_to, changed_at, service_id)
        LEFT JOIN children c ON c.child_id = n.child
        ON CONFLICT (referral_id) DO UPDATE SET child_id = excluded.child_id,
            child_school_id = excluded.child_school_id, round_id = excluded.round_id, state = excluded.state,
            version = excluded.version, priority = excluded.priority,
            respond_within_days = excluded.respond_within_days, respond_by = excluded.respond_by,
            reasons = excluded.reasons, requested_at = excluded.requested_at, outcome = excluded.outcome,
            appointment_at = excluded.appointment_at, due_at = excluded.due_at,
            escalation = excluded.escalation, escalate_at = excluded.escalate_at,
            taken_by = excluded.taken_by, rerouted_to = excluded.rerouted_to, changed_at = excluded.changed_at,
            service_id = excluded.service_id
        WHERE referrals.version < excluded.version\
        """;
    private static final String HOLDERS =
            "SELECT DISTINCT child_id FROM referrals WHERE child_id <> first_child_id AND (first_child_id = ANY(?)"
                    + " OR first_child_id IN (SELECT child_id FROM children WHERE merged_into = ANY(?)))";
    /// What is led back to a child is also what stood in its record of those that were merged into it.
    private static final String FIRST_OF = "SELECT referral_id FROM referrals WHERE first_child_id = ?"
            + " OR first_child_id IN (SELECT child_id FROM children WHERE merged_into = ?)";
    private static final String REMEMBER =
            "UPDATE referrals SET first_child_id = child_id WHERE child_id = ? AND first_child_id IS NULL"
                    + " RETURNING referral_id";
    private static final String MOVE_CLOSED = """
        UPDATE referrals r SET child_id = c.child_id, child_school_id = coalesce(c.school_id, r.child_school_id)
        FROM children c
        WHERE c.child_id = ? AND r.child_id <> c.child_id AND (r.child_id = ?::uuid OR r.first_child_id = ?
                OR r.first_child_id IN (SELECT child_id FROM children WHERE merged_into = ?))
            AND (r.state IN ('COMPLETED', 'CANCELLED') OR (r.state = 'DECLINED' AND r.rerouted_to IS NOT NULL))
        RETURNING r.department\
        """;
    private static final String INSERT_HISTORY = """
        INSERT INTO referral_history (referral_id, version, step, from_state, to_state, priority, reasons,
            respond_by, outcome, escalation, actor, occurred_at, service_id)
        SELECT id, version, step, from_state, to_state, priority, string_to_array(reasons, ','), respond_by,
            outcome, escalation, actor, occurred_at, service_id
        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS h (id, version, step, from_state, to_state, priority,
            reasons, respond_by, outcome, escalation, actor, occurred_at, service_id)\
        """;
    private static final String FORGET =
            "UPDATE referrals SET child_id = gen_random_uuid(), first_child_id = NULL, reasons = '[]',"
                    + " appointment_at = NULL, due_at = NULL, escalate_at = NULL WHERE child_id = ANY(?) RETURNING referral_id";
    private static final String FORGET_PAIRWISE_IDS = "DELETE FROM pairwise_ids WHERE child_id = ANY(?)";
    private static final String FORGET_HISTORY =
            "UPDATE referral_history SET reasons = '{}' WHERE referral_id = ANY(?)";

    private final Database database;

    Referrals(Database database) {
        this.database = database;
    }

    /// Every referral of these children, which must be locked.
    public List<Referral> ofChildren(Set<UUID> children) {
        return database.with(
                connection -> Unnest.of(children).uuids(id -> id).query(connection, OF_CHILDREN, ReferralRow::read));
    }

    /// The child of each of these referrals; one that does not exist is absent.
    public Map<UUID, UUID> childrenOf(Collection<UUID> referrals) {
        Map<UUID, UUID> found = new HashMap<>();
        database.with(connection -> Unnest.of(referrals)
                .uuids(id -> id)
                .query(
                        connection,
                        CHILDREN_OF,
                        row -> found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class))));
        return found;
    }

    /// In whose records those are that were opened for one of these, where that is another one.
    public Set<UUID> holdersOf(Set<UUID> children) {
        return new HashSet<>(database.with(connection -> Unnest.of(children)
                .uuids(id -> id)
                .uuids(id -> id)
                .query(connection, HOLDERS, row -> row.getObject(1, UUID.class))));
    }

    /// Those that were opened for this child and have stood in another one's record since.
    public List<UUID> firstOf(UUID child) {
        return database.query(FIRST_OF, row -> row.getObject(1, UUID.class), child, child);
    }

    /// Before a child's referrals go into another one's record: whose they were is kept.
    public void remember(UUID child) {
        database.query(REMEMBER, row -> row.getObject(1, UUID.class), child);
    }

    /// Leads what has ended into another child's record.
    ///
    /// @param ofAll what stands in the record of `child`, or else what was opened for it
    /// @return the departments whose referrals they are
    public Set<Department> moveClosed(UUID child, boolean ofAll, UUID to) {
        return new HashSet<>(database.query(
                MOVE_CLOSED, row -> Department.valueOf(row.getString(1)), to, ofAll ? child : null, child, child));
    }

    /// Keeps the last state of each referral and every step that led to it.
    public void save(List<ReferralChanged> changes) {
        if (changes.isEmpty()) {
            return;
        }
        saveStates(changes);
        saveHistory(changes);
    }

    /// Cuts the link between erased children and their closed referrals, of which only the count stays.
    public void forget(Set<UUID> children) {
        database.with(connection -> {
            Unnest.of(children).uuids(id -> id).update(connection, FORGET_PAIRWISE_IDS);
            List<UUID> forgotten =
                    Unnest.of(children).uuids(id -> id).query(connection, FORGET, row -> row.getObject(1, UUID.class));
            return Unnest.of(forgotten).uuids(id -> id).update(connection, FORGET_HISTORY);
        });
    }

    private void saveStates(List<ReferralChanged> changes) {
        SequencedMap<UUID, ReferralChanged> changeOf = new LinkedHashMap<>();
        changes.forEach(change -> changeOf.putLast(change.referral().id(), change));
        // One that ends makes room for one that goes on: see the index `one_open_referral`.
        Map<Boolean, List<Referral>> last = changeOf.values().stream()
                .map(ReferralChanged::referral)
                .collect(Collectors.partitioningBy(referral -> referral.state().isOpen()));
        last.values().forEach(some -> saveStates(some, changeOf));
    }

    private void saveStates(List<Referral> some, Map<UUID, ReferralChanged> changeOf) {
        if (some.isEmpty()) {
            return;
        }
        database.with(connection -> Unnest.of(some)
                .uuids(Referral::id)
                .uuids(Referral::childId)
                .texts(referral -> referral.department().name())
                .texts(Referral::roundId)
                .texts(Referral::schoolId)
                .texts(referral -> referral.state().name())
                .longs(Referral::version)
                .texts(referral -> referral.urgency().priority().name())
                .ints(referral -> referral.urgency().respondWithinDays())
                .instants(referral -> referral.urgency().respondBy())
                .jsons(referral -> ReferralRow.json(referral.reasons()))
                .instants(Referral::requestedAt)
                .texts(Referral::outcome)
                .instants(Referral::appointmentAt)
                .instants(referral -> referral.due().at())
                .texts(referral -> referral.due().escalation().name())
                .instants(referral -> referral.due().nextEscalationAt())
                .texts(Referral::takenBy)
                .uuids(Referral::reroutedTo)
                .instants(referral -> changedAt(Objects.requireNonNull(changeOf.get(referral.id()))))
                .texts(Referral::serviceId)
                .update(connection, UPSERT));
    }

    /// To the millisecond, as a department's system says it back.
    private static Instant changedAt(ReferralChanged change) {
        return change.cause().at().truncatedTo(ChronoUnit.MILLIS);
    }

    private void saveHistory(List<ReferralChanged> changes) {
        database.with(connection -> Unnest.of(changes)
                .uuids(change -> change.referral().id())
                .longs(change -> change.referral().version())
                .texts(change -> change.step().name())
                .texts(change -> name(change.from()))
                .texts(change -> change.referral().state().name())
                .texts(change -> change.referral().urgency().priority().name())
                .texts(change -> String.join(",", change.referral().reasons().standingCodes()))
                .instants(change -> change.referral().urgency().respondBy())
                .texts(change -> change.referral().outcome())
                .texts(change -> change.referral().due().escalation().name())
                .texts(change -> change.cause().actor())
                .instants(change -> change.cause().at())
                .texts(change -> change.referral().serviceId())
                .update(connection, INSERT_HISTORY));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
