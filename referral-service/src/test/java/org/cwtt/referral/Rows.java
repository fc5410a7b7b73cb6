package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/// Makes time pass, by setting back what stands in the tables.
@ApplicationScoped
class Rows {
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

    void reportIsLate(UUID report) {
        set("UPDATE statutory_reports SET due_at = due_at - interval '25 hours' WHERE report_id = ?", report);
    }

    int referralsOf(UUID child) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT count(*) FROM referrals WHERE child_id = ?")) {
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
