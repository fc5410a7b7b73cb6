package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.Escalation;
import org.cwtt.referral.domain.HistoryEntry;
import org.cwtt.referral.domain.Priority;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.ReferralStep;

/// Every step that each referral took.
@ApplicationScoped
public class ReferralHistory {
    private static final String FIND = "SELECT * FROM referral_history WHERE referral_id = ? ORDER BY version";

    private final Database database;

    ReferralHistory(Database database) {
        this.database = database;
    }

    /// The steps of one referral, oldest first.
    public List<HistoryEntry> of(UUID referralId) {
        return database.query(FIND, ReferralHistory::entry, referralId);
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        String from = row.getString("from_state");
        String escalation = row.getString("escalation");
        return new HistoryEntry(
                row.getLong("version"),
                ReferralStep.valueOf(row.getString("step")),
                from == null ? null : ReferralState.valueOf(from),
                ReferralState.valueOf(row.getString("to_state")),
                Priority.valueOf(row.getString("priority")),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getObject("respond_by", OffsetDateTime.class).toInstant(),
                row.getString("outcome"),
                escalation == null ? Escalation.NONE : Escalation.valueOf(escalation),
                row.getString("actor"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("service_id"));
    }
}
