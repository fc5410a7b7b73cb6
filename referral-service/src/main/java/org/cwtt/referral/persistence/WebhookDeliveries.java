package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.messaging.Unnest;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.WebhookDelivery;
import org.cwtt.referral.domain.WebhookDelivery.State;
import org.jspecify.annotations.Nullable;

/// What is to be told to webhooks. A message is claimed for a while before it is sent, so that no row stays locked
/// while somebody is waited for, and a replica that dies loses nothing.
@ApplicationScoped
public class WebhookDeliveries {
    private static final String ENTER = """
            INSERT INTO webhook_deliveries (delivery_id, webhook_id, referral_id, body, next_attempt_at, give_up_at)
            SELECT gen_random_uuid(), w.webhook_id, m.referral_id, m.body, m.at, m.give_up_at
            FROM unnest(?, ?, ?, ?, ?, ?) AS m (referral_id, department, school_id, body, at, give_up_at)
            JOIN webhooks w ON w.department = m.department
            LEFT JOIN schools s ON s.emis = m.school_id
            WHERE w.areas && ARRAY['ZA', 'ZA-' || s.province, s.district, s.circuit, m.school_id]""";
    /// Looked for once, before anything is changed: as part of the change, the planner may look again for every
    /// row.
    private static final String CLAIM = """
            WITH due AS MATERIALIZED (
                SELECT o.url, o.secret, o.failures, n.delivery_id FROM webhooks o CROSS JOIN LATERAL (
                    SELECT delivery_id FROM webhook_deliveries
                    WHERE webhook_id = o.webhook_id AND state = 'PENDING' AND next_attempt_at <= ?
                    ORDER BY next_attempt_at LIMIT ? FOR UPDATE SKIP LOCKED) n
                WHERE o.not_before IS NULL OR o.not_before <= ?)
            UPDATE webhook_deliveries d SET attempts = attempts + 1, next_attempt_at = ?
            FROM due w WHERE w.delivery_id = d.delivery_id
            RETURNING d.delivery_id, d.webhook_id, w.url, w.secret, d.body, d.attempts, d.give_up_at,
                w.failures""";
    private static final String PUT_OFF =
            "UPDATE webhooks SET failures = ?, not_before = ? WHERE webhook_id = ? RETURNING webhook_id";
    private static final String SETTLE = """
            UPDATE webhook_deliveries SET state = ?, last_outcome = ?, next_attempt_at = ?,
                body = CASE WHEN ?::text = 'DELIVERED' THEN '' ELSE body END
            WHERE delivery_id = ? AND state = 'PENDING' AND attempts = ? RETURNING delivery_id""";
    private static final String PAGE = """
            SELECT * FROM webhook_deliveries WHERE webhook_id = ? AND state = coalesce(?, state) AND delivery_id > ?
            ORDER BY delivery_id LIMIT ?""";
    private static final String REPLAY = """
            UPDATE webhook_deliveries SET state = 'PENDING', attempts = 0, next_attempt_at = ?, give_up_at = ?
            WHERE webhook_id = ? AND state = 'DEAD' RETURNING delivery_id""";
    private static final String DROP_OF_CHILDREN = """
            DELETE FROM webhook_deliveries WHERE state <> 'DELIVERED'
                AND referral_id IN (SELECT referral_id FROM referrals WHERE child_id = ANY(?))""";
    private static final String DROP_OF_REFERRALS =
            "DELETE FROM webhook_deliveries WHERE state <> 'DELIVERED' AND referral_id = ANY(?)";
    private static final String ANY = "SELECT 1 FROM webhooks LIMIT 1";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /// What to tell of one change of a referral.
    public record Told(UUID referralId, Department department, String schoolId, String body) {}

    /// A message that this replica has for a while.
    public record Claimed(
            UUID id,
            UUID webhook,
            String url,
            byte[] secret,
            String body,
            int attempts,
            Instant giveUpAt,
            int failures) {
        public Claimed {
            secret = secret.clone();
        }

        @Override
        public byte[] secret() {
            return secret.clone();
        }
    }

    private final Database database;

    WebhookDeliveries(Database database) {
        this.database = database;
    }

    /// False while there is nobody to tell.
    public boolean areAskedFor() {
        return !database.query(ANY, row -> row.getInt(1)).isEmpty();
    }

    /// Enters a message for every webhook that is to be told.
    public void enter(List<Told> messages, Instant now, Duration giveUpAfter) {
        database.with(connection -> Unnest.of(messages)
                .uuids(Told::referralId)
                .texts(told -> told.department().name())
                .texts(Told::schoolId)
                .texts(Told::body)
                .instants(_ -> now)
                .instants(_ -> now.plus(giveUpAfter))
                .update(connection, ENTER));
    }

    /// Drops what was not delivered of these children's referrals, given up or not.
    public void dropOfChildren(Set<UUID> children) {
        database.with(connection -> Unnest.of(children).uuids(id -> id).update(connection, DROP_OF_CHILDREN));
    }

    /// Drops what was not delivered of these referrals, given up or not.
    public void dropOfReferrals(Collection<UUID> referrals) {
        database.with(connection -> Unnest.of(referrals).uuids(id -> id).update(connection, DROP_OF_REFERRALS));
    }

    /// Claims some that are to be sent: of every webhook a few, the longest due first, so that none waits for
    /// another's backlog.
    ///
    /// @param until when another replica may try if nothing was heard of them
    @Transactional
    public List<Claimed> claim(Instant now, Instant until, int ofEach) {
        return database.query(CLAIM, WebhookDeliveries::claimed, at(now), ofEach, at(now), at(until));
    }

    /// Lets nothing be sent to a webhook before then.
    ///
    /// @param failures how often in a row it has not answered
    /// @param until null: at once again
    @Transactional
    public void putOff(UUID webhook, int failures, @Nullable Instant until) {
        database.query(
                PUT_OFF, row -> row.getObject(1, UUID.class), failures, until == null ? null : at(until), webhook);
    }

    /// Says how a claimed message fared. What was delivered is not kept.
    @Transactional
    public void settle(Claimed claimed, State state, String outcome, Instant nextAttempt) {
        database.query(
                SETTLE,
                row -> row.getObject(1, UUID.class),
                state.name(),
                outcome,
                at(nextAttempt),
                state.name(),
                claimed.id(),
                claimed.attempts());
    }

    /// One page of a webhook's messages.
    ///
    /// @param state only those in this state; null: in any
    public List<WebhookDelivery> page(UUID webhook, @Nullable State state, @Nullable UUID after, int limit) {
        return database.query(
                PAGE,
                WebhookDeliveries::delivery,
                webhook,
                state == null ? null : state.name(),
                after == null ? BEFORE_ALL : after,
                limit);
    }

    /// Lets those that were given up go out again.
    public int replay(UUID webhook, Instant now, Duration giveUpAfter) {
        return database.query(REPLAY, row -> row.getObject(1, UUID.class), at(now), at(now.plus(giveUpAfter)), webhook)
                .size();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        return new Claimed(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getBytes(4),
                row.getString(5),
                row.getInt(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getInt(8));
    }

    private static WebhookDelivery delivery(ResultSet row) throws SQLException {
        return new WebhookDelivery(
                row.getObject("delivery_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                row.getString("last_outcome"));
    }
}
