package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.cwtt.referral.domain.Department;

/// Makes time pass, by setting back what stands in the tables.
@ApplicationScoped
public class Rows {
    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    void isLate(UUID referral) {
        set(
                "UPDATE referrals SET due_at = due_at - interval '90 days', escalate_at = due_at - interval '90 days'"
                        + " WHERE referral_id = ?",
                referral);
    }

    void changedLongAgo(UUID referral) {
        set("UPDATE referrals SET changed_at = changed_at - interval '1 day' WHERE referral_id = ?", referral);
    }

    String schoolOf(UUID child) {
        return texts("SELECT school_id FROM children WHERE child_id = ?", child).getFirst();
    }

    /// The department's next step is due so long from now.
    public void isDueIn(UUID referral, Duration time) {
        set(
                "UPDATE referrals SET due_at = now() + interval '%d seconds' WHERE referral_id = ?"
                        .formatted(time.toSeconds()),
                referral);
    }

    /// What the name behind a referral was asked for, in order.
    public List<String> purposesNotedFor(UUID referral) {
        return noted(
                "SELECT purpose FROM access_log WHERE record_id = ? AND action = ? ORDER BY entry_id",
                referral,
                "referral.identity.read");
    }

    /// Who did this with a referral, in order.
    List<String> notedOf(UUID referral, String action) {
        return noted(
                "SELECT login FROM access_log WHERE record_id = ? AND action = ? ORDER BY entry_id", referral, action);
    }

    private List<String> noted(String sql, UUID referral, String action) {
        List<String> noted = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, referral);
            statement.setString(2, action);
            var rows = statement.executeQuery();
            while (rows.next()) {
                noted.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return noted;
    }

    void reportIsLate(UUID report) {
        set("UPDATE statutory_reports SET due_at = due_at - interval '25 hours' WHERE report_id = ?", report);
    }

    /// The pause before the next call of a webhook is over.
    void isToBeCalledAgain(UUID webhook) {
        set(
                "UPDATE webhook_deliveries SET next_attempt_at = next_attempt_at - interval '1 day' WHERE webhook_id ="
                        + " ?",
                webhook);
    }

    /// As if as many messages more were waiting for the webhook, all due.
    void isToBeToldManyTimes(UUID webhook, int times) {
        texts(
                "INSERT INTO webhook_deliveries (delivery_id, webhook_id, referral_id, body, next_attempt_at, give_up_at)"
                        + " SELECT gen_random_uuid(), webhook_id, gen_random_uuid(), body, next_attempt_at, give_up_at"
                        + " FROM (SELECT * FROM webhook_deliveries WHERE webhook_id = ? LIMIT 1) d,"
                        + " generate_series(1, " + times + ") RETURNING body",
                webhook);
    }

    /// Messages that are due to be sent to the webhook.
    int waitingFor(UUID webhook) {
        return count(
                "SELECT count(*) FROM webhook_deliveries WHERE webhook_id = ? AND state = 'PENDING'"
                        + " AND next_attempt_at <= now()",
                webhook);
    }

    /// Nobody tries any longer after the next call.
    void isGivenUpAfterTheNextCall(UUID webhook) {
        set("UPDATE webhook_deliveries SET give_up_at = now() WHERE webhook_id = ?", webhook);
    }

    /// Until a profile of the child was routed.
    void awaitRouted(UUID child, String round, long sequence) {
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> texts(
                                "SELECT concat_ws(' ', round_id, sequence) FROM assessments WHERE child_id = ?", child)
                        .contains(round + " " + sequence));
    }

    /// Until a referral stands in the child's record.
    void awaitHeldBy(UUID child, UUID referral) {
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> texts("SELECT child_id FROM referrals WHERE referral_id = ?", referral)
                        .equals(List.of(child.toString())));
    }

    boolean isMerged(UUID child) {
        return texts("SELECT state FROM children WHERE child_id = ?", child).equals(List.of("MERGED"));
    }

    /// With whom the caregiver shares.
    List<String> consentsOf(UUID child) {
        return texts("SELECT unnest(consents) FROM children WHERE child_id = ?", child);
    }

    int referralsOf(UUID child) {
        return count("SELECT count(*) FROM referrals WHERE child_id = ?", child);
    }

    int profilesOf(UUID child) {
        return count("SELECT count(*) FROM assessments WHERE child_id = ?", child);
    }

    /// As before pairwise ids were kept.
    void pairwiseIdWasNotKept(UUID child) {
        set("DELETE FROM pairwise_ids WHERE child_id = ?", child);
    }

    void pairwiseIdsAreOfAnotherKey(Department department) {
        texts(
                "UPDATE pairwise_ids SET pairwise_id = md5(pairwise_id) WHERE department = ? RETURNING pairwise_id",
                department.name());
    }

    List<String> pairwiseIdsOf(UUID child) {
        return texts("SELECT pairwise_id FROM pairwise_ids WHERE child_id = ?", child);
    }

    /// Who did what with a record, and why, oldest first.
    List<String> accessesTo(UUID record) {
        return texts(
                "SELECT concat_ws(' ', login, action, purpose) FROM access_log WHERE record_id = ? ORDER BY entry_id",
                record);
    }

    private List<String> texts(String sql, Object parameter) {
        List<String> found = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            var rows = statement.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(String sql, UUID child) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, child);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void set(String sql, UUID id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
