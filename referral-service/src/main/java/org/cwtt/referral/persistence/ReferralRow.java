package org.cwtt.referral.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Due;
import org.cwtt.referral.domain.Escalation;
import org.cwtt.referral.domain.Priority;
import org.cwtt.referral.domain.Reason;
import org.cwtt.referral.domain.Reasons;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.Urgency;
import org.jspecify.annotations.Nullable;

/// One row of `referrals`, to and from the domain.
final class ReferralRow {
    static final String COLUMNS =
            "r.referral_id, r.child_id, r.department, r.round_id, r.school_id, r.state, r.version, r.priority,"
                    + " r.respond_within_days, r.respond_by, r.reasons, r.requested_at, r.outcome, r.appointment_at,"
                    + " r.due_at, r.escalation, r.escalate_at, r.taken_by, r.rerouted_to, r.changed_at, r.service_id";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private ReferralRow() {}

    static Referral read(ResultSet row) throws SQLException {
        return new Referral(
                row.getObject("referral_id", UUID.class),
                row.getObject("child_id", UUID.class),
                Department.valueOf(row.getString("department")),
                row.getString("round_id"),
                row.getString("school_id"),
                ReferralState.valueOf(row.getString("state")),
                row.getLong("version"),
                new Urgency(
                        Priority.valueOf(row.getString("priority")),
                        row.getInt("respond_within_days"),
                        row.getObject("respond_by", OffsetDateTime.class).toInstant()),
                reasons(row.getString("reasons")),
                instant(row, "requested_at"),
                row.getString("outcome"),
                instant(row, "appointment_at"),
                new Due(
                        instant(row, "due_at"),
                        Escalation.valueOf(row.getString("escalation")),
                        instant(row, "escalate_at")),
                row.getString("taken_by"),
                row.getObject("rerouted_to", UUID.class),
                row.getString("service_id"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static String json(Reasons reasons) {
        try {
            return JSON.writeValueAsString(reasons.all());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reasons cannot be written", e);
        }
    }

    private static Reasons reasons(String json) {
        try {
            return new Reasons(JSON.readValue(json, REASONS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reasons cannot be read", e);
        }
    }
}
