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
    private static final String FORGET = "DELETE FROM refused_responses WHERE refused_at < ? RETURNING position";
    private static final String INSERT = """
            INSERT INTO refused_responses (event_id, department, response_id, referral_id, response,
                responded_at, refused_at, problem, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (event_id) DO NOTHING RETURNING position""";
    /// So that they become visible in the order of their positions: whoever asks for what came after misses none.
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('refused_responses'))::text";
    private static final String PAGE = """
            SELECT * FROM refused_responses WHERE department = ? AND position > ? ORDER BY position LIMIT ?""";

    private final Database database;

    RefusedResponses(Database database) {
        this.database = database;
    }

    /// Keeps one, once for each event.
    public void add(RefusedResponse refused, UUID eventId) {
        database.query(ONE_AT_A_TIME, row -> row.getString(1));
        database.query(
                FORGET, RefusedResponses::position, time(refused.refusedAt().minus(KEPT)));
        database.query(
                INSERT,
                RefusedResponses::position,
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
    public List<RefusedResponse> page(Department department, long after, int limit) {
        return database.query(PAGE, RefusedResponses::read, department.name(), after, limit);
    }

    private static RefusedResponse read(ResultSet row) throws SQLException {
        return new RefusedResponse(
                position(row),
                row.getObject("response_id", UUID.class),
                row.getObject("referral_id", UUID.class),
                Department.valueOf(row.getString("department")),
                row.getString("response"),
                row.getObject("responded_at", OffsetDateTime.class).toInstant(),
                row.getObject("refused_at", OffsetDateTime.class).toInstant(),
                new Refusal(row.getString("problem"), row.getString("detail")));
    }

    private static long position(ResultSet row) throws SQLException {
        return row.getLong("position");
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
