package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    private static final String CLAIM = """
            UPDATE webhook_deliveries d SET attempts = attempts + 1, next_attempt_at = ?
            FROM webhooks w
            WHERE w.webhook_id = d.webhook_id AND d.delivery_id IN (
                SELECT delivery_id FROM webhook_deliveries WHERE state = 'PENDING' AND next_attempt_at <= ?
                ORDER BY next_attempt_at LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING d.delivery_id, w.url, w.secret, d.body, d.attempts, d.give_up_at""";
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
    private static final String DROP = """
            DELETE FROM webhook_deliveries WHERE state <> 'DELIVERED'
                AND referral_id IN (SELECT referral_id FROM referrals WHERE child_id = ANY(?))""";
    private static final String ANY = "SELECT 1 FROM webhooks LIMIT 1";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /// What to tell of one change of a referral.
    public record Told(UUID referralId, Department department, String schoolId, String body) {}

    /// A message that this replica has for a while.
    public record Claimed(UUID id, String url, byte[] secret, String body, int attempts, Instant giveUpAt) {
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
    public void drop(Set<UUID> children) {
        database.with(connection -> Unnest.of(children).uuids(id -> id).update(connection, DROP));
    }

    /// Claims some that are to be sent.
    ///
    /// @param until when another replica may try if nothing was heard of them
    @Transactional
    public List<Claimed> claim(Instant now, Instant until, int limit) {
        return database.query(CLAIM, WebhookDeliveries::claimed, at(until), at(now), limit);
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
                row.getString(2),
                row.getBytes(3),
                row.getString(4),
                row.getInt(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
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
