package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Refusal;
import org.cwtt.referral.domain.RefusedResponse;

/// What departments' systems said by the topic that could not be taken. Old ones go when a new one comes.
@ApplicationScoped
public class RefusedResponses {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final String FORGET = "DELETE FROM refused_responses WHERE refused_at < ? RETURNING refusal_id";
    private static final String INSERT = """
            INSERT INTO refused_responses (refusal_id, event_id, department, response_id, referral_id, response,
                responded_at, refused_at, problem, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (event_id) DO NOTHING RETURNING refusal_id""";
    private static final String PAGE = """
            SELECT * FROM refused_responses WHERE department = ? AND refusal_id > ? ORDER BY refusal_id LIMIT ?""";

    private final Database database;

    RefusedResponses(Database database) {
        this.database = database;
    }

    /// Keeps one, once for each event.
    public void add(RefusedResponse refused, UUID eventId) {
        database.query(FORGET, RefusedResponses::id, time(refused.refusedAt().minus(KEPT)));
        database.query(
                INSERT,
                RefusedResponses::id,
                refused.id(),
                eventId,
                refused.department().name(),
                refused.responseId(),
                refused.referralId(),
                refused.response(),
                time(refused.respondedAt()),
                time(refused.refusedAt()),
                refused.refusal().problem(),
                refused.refusal().detail());
    }

    /// One page of a department's, the oldest first.
    public List<RefusedResponse> page(Department department, UUID after, int limit) {
        return database.query(PAGE, RefusedResponses::read, department.name(), after, limit);
    }

    private static RefusedResponse read(ResultSet row) throws SQLException {
        return new RefusedResponse(
                id(row),
                row.getObject("response_id", UUID.class),
                row.getObject("referral_id", UUID.class),
                Department.valueOf(row.getString("department")),
                row.getString("response"),
                row.getObject("responded_at", OffsetDateTime.class).toInstant(),
                row.getObject("refused_at", OffsetDateTime.class).toInstant(),
                new Refusal(row.getString("problem"), row.getString("detail")));
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("refusal_id", UUID.class);
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
