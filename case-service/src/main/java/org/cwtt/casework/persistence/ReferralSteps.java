package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.ReferralStep;
import org.cwtt.messaging.Unnest;

/// Every step of every referral. The one with the highest version is the referral's state, so that nothing is ever
/// overwritten and the order of arrival does not matter.
@ApplicationScoped
public class ReferralSteps {
    private static final String ADD = """
            INSERT INTO referral_steps (child_id, referral_id, version, department, from_state, to_state, priority,
                reasons, round_id, respond_by, outcome, occurred_at)
            SELECT t.child_id, t.referral_id, t.version, t.department, t.from_state, t.to_state, t.priority,
                string_to_array(t.reasons, E'\\n'), t.round_id, t.respond_by, t.outcome, t.occurred_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS t (child_id, referral_id, version, department, from_state, to_state, priority,
                    reasons, round_id, respond_by, outcome, occurred_at)
            JOIN children c ON c.child_id = t.child_id AND c.state <> 'ERASED'
            ON CONFLICT DO NOTHING
            """;
    /// Of the child, and of records that were merged into it; not of a referral that has gone on into another record
    /// since.
    private static final String FIND = "SELECT s.* FROM referral_steps s WHERE s." + Children.OR_ABSORBED
            + " AND NOT EXISTS (SELECT FROM referral_steps later WHERE later.referral_id = s.referral_id"
            + " AND later.version > s.version AND NOT (later." + Children.OR_ABSORBED + "))";
    private static final String FORGET = "DELETE FROM referral_steps WHERE child_id = ANY (?)";

    private final Database database;

    ReferralSteps(Database database) {
        this.database = database;
    }

    /// Adds to the history; what is there already stays. The children must be held: see [Children#hold].
    public void add(List<ReferralStep> steps) {
        database.call(connection -> Unnest.of(steps)
                .uuids(ReferralStep::childId)
                .uuids(ReferralStep::referralId)
                .longs(ReferralStep::version)
                .texts(ReferralStep::department)
                .texts(ReferralStep::from)
                .texts(ReferralStep::to)
                .texts(ReferralStep::priority)
                .texts(step -> String.join("\n", step.reasons()))
                .texts(ReferralStep::roundId)
                .instants(ReferralStep::respondBy)
                .texts(ReferralStep::outcome)
                .instants(ReferralStep::occurredAt)
                .update(connection, ADD));
    }

    /// All steps of a child's referrals, in no particular order.
    public List<ReferralStep> of(UUID childId) {
        return database.query(FIND, ReferralSteps::step, childId, childId, childId, childId);
    }

    /// Drops everything of the children.
    public void forget(Collection<UUID> childIds) {
        database.call(connection -> Unnest.of(childIds).uuids(id -> id).update(connection, FORGET));
    }

    private static ReferralStep step(ResultSet row) throws SQLException {
        return new ReferralStep(
                row.getObject("referral_id", UUID.class),
                row.getObject("child_id", UUID.class),
                row.getString("department"),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getLong("version"),
                row.getString("priority"),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getString("round_id"),
                row.getTimestamp("respond_by").toInstant(),
                row.getString("outcome"),
                row.getTimestamp("occurred_at").toInstant());
    }
}
