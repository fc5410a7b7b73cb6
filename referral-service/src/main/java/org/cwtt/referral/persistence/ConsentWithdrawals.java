package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.messaging.Unnest;
import org.cwtt.referral.domain.ConsentWithdrawal;
import org.cwtt.referral.domain.Viewer;
import org.jspecify.annotations.Nullable;

/// Withdrawals of consent that departments have to take note of.
@ApplicationScoped
public class ConsentWithdrawals {
    private static final String ENTER =
            "INSERT INTO consent_withdrawals (withdrawal_id, referral_id, withdrawn_at) SELECT * FROM unnest(?, ?, ?)";
    private static final String GIVEN_AGAIN = """
            UPDATE consent_withdrawals SET given_again_at = n.at FROM unnest(?, ?) AS n (referral_id, at)
            WHERE consent_withdrawals.referral_id = n.referral_id AND acknowledged_at IS NULL
                AND given_again_at IS NULL""";
    /// Of an erased child there is nothing left to take note of.
    private static final String VISIBLE = "SELECT w.withdrawal_id, w.withdrawn_at, w.acknowledged_at,"
            + " w.acknowledged_by, " + ReferralRow.COLUMNS + """
             FROM consent_withdrawals w JOIN referrals r USING (referral_id)
            WHERE w.given_again_at IS NULL AND r.outcome IS DISTINCT FROM 'CHILD_ERASED'
                AND r.department = coalesce(?, r.department)
                AND ('ZA' = ANY(?::text[]) OR EXISTS (SELECT 1 FROM schools s
                    WHERE s.emis = CASE WHEN ? THEN r.school_id ELSE r.child_school_id END
                        AND ARRAY['ZA-' || s.province, s.district, s.circuit, s.emis] && ?::text[]))
            """;
    private static final String PAGE = VISIBLE
            + " AND (w.acknowledged_at IS NOT NULL) = ? AND w.withdrawal_id > ? ORDER BY w.withdrawal_id LIMIT ?";
    private static final String FIND = VISIBLE + " AND w.withdrawal_id = ?";
    private static final String ACKNOWLEDGE = """
            UPDATE consent_withdrawals SET acknowledged_at = ?, acknowledged_by = ?
            WHERE withdrawal_id = ? AND acknowledged_at IS NULL RETURNING withdrawal_id""";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;

    ConsentWithdrawals(Database database) {
        this.database = database;
    }

    /// One that is to be entered.
    public record Noted(UUID id, UUID referralId, Instant at) {}

    public void enter(Collection<Noted> withdrawals) {
        database.with(connection -> Unnest.of(withdrawals)
                .uuids(Noted::id)
                .uuids(Noted::referralId)
                .instants(Noted::at)
                .update(connection, ENTER));
    }

    /// Nothing is to be acknowledged any more of these referrals: consent is there again.
    public void givenAgain(Collection<UUID> referrals, Instant at) {
        database.with(connection ->
                Unnest.of(referrals).uuids(id -> id).instants(_ -> at).update(connection, GIVEN_AGAIN));
    }

    /// One page of those that the viewer may know of, the oldest first.
    public List<ConsentWithdrawal> page(Viewer viewer, boolean acknowledged, @Nullable UUID after, int limit) {
        String department = nameOf(viewer);
        return database.query(
                PAGE,
                ConsentWithdrawals::withdrawal,
                department,
                viewer.areas(),
                department != null,
                viewer.areas(),
                acknowledged,
                after == null ? BEFORE_ALL : after,
                limit);
    }

    /// One withdrawal, if the viewer may know of it.
    public Optional<ConsentWithdrawal> find(Viewer viewer, UUID id) {
        String department = nameOf(viewer);
        return database
                .query(
                        FIND,
                        ConsentWithdrawals::withdrawal,
                        department,
                        viewer.areas(),
                        department != null,
                        viewer.areas(),
                        id)
                .stream()
                .findFirst();
    }

    /// @return false when it was acknowledged before
    public boolean acknowledge(UUID id, String by, Instant at) {
        return !database.query(
                        ACKNOWLEDGE,
                        row -> row.getObject(1, UUID.class),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                        by,
                        id)
                .isEmpty();
    }

    private static @Nullable String nameOf(Viewer viewer) {
        return viewer.department() == null ? null : viewer.department().name();
    }

    private static ConsentWithdrawal withdrawal(ResultSet row) throws SQLException {
        return new ConsentWithdrawal(
                row.getObject("withdrawal_id", UUID.class),
                ReferralRow.read(row),
                row.getObject("withdrawn_at", OffsetDateTime.class).toInstant(),
                ReferralRow.instant(row, "acknowledged_at"),
                row.getString("acknowledged_by"));
    }
}
