package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cwtt.messaging.Unnest;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.DepartmentResponse;
import org.cwtt.referral.domain.ResponseKind;
import org.cwtt.referral.domain.ReusedResponseException;

/// What departments have said, by the ids that they gave it.
@ApplicationScoped
public class DepartmentResponses {
    private static final String INSERT_NEW = """
            INSERT INTO department_responses (response_id, referral_id, department, response, reason, appointment_at,
                responded_at, service_id, by_topic)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?::boolean[]) ORDER BY 1 ON CONFLICT DO NOTHING RETURNING response_id""";
    private static final String LAST_GIVEN = """
            SELECT referral_id, max(CASE WHEN by_topic THEN responded_at ELSE responded_at - interval '1 hour' END)
            FROM department_responses WHERE referral_id = ANY(?) GROUP BY referral_id""";
    private static final String FIND = "SELECT * FROM department_responses WHERE response_id = ANY(?)";

    private final Database database;

    DepartmentResponses(Database database) {
        this.database = database;
    }

    /// When the latest response to each of these referrals was given, at the least: one that did not come by topic
    /// bears our time, and clocks may differ by an hour. A referral without any is absent.
    public Map<UUID, Instant> lastGiven(Collection<UUID> referrals) {
        Map<UUID, Instant> last = new HashMap<>();
        database.with(connection -> Unnest.of(referrals)
                .uuids(id -> id)
                .query(
                        connection,
                        LAST_GIVEN,
                        row -> last.put(
                                row.getObject(1, UUID.class),
                                row.getObject(2, OffsetDateTime.class).toInstant())));
        return last;
    }

    /// Those responses that were not given before, in order; they count as given from here on.
    ///
    /// @param byTopic the ids of those that came by the topic
    /// @throws ReusedResponseException when an id was given before with other content
    public List<DepartmentResponse> enter(List<DepartmentResponse> responses, Set<UUID> byTopic) {
        SequencedMap<UUID, DepartmentResponse> first = new LinkedHashMap<>();
        responses.forEach(response -> first.putIfAbsent(response.responseId(), response));
        Set<UUID> entered = insertNew(first.values(), byTopic);
        Map<UUID, DepartmentResponse> kept = find(first.keySet());
        for (DepartmentResponse response : responses) {
            if (!response.saysTheSameAs(Objects.requireNonNull(kept.get(response.responseId())))) {
                throw new ReusedResponseException(response.responseId());
            }
        }
        return first.values().stream()
                .filter(response -> entered.contains(response.responseId()))
                .toList();
    }

    private Set<UUID> insertNew(Collection<DepartmentResponse> responses, Set<UUID> byTopic) {
        return database.with(connection -> new HashSet<>(Unnest.of(responses)
                .uuids(DepartmentResponse::responseId)
                .uuids(DepartmentResponse::referralId)
                .texts(response -> response.department().name())
                .texts(response -> response.kind().name())
                .texts(DepartmentResponse::reason)
                .instants(DepartmentResponse::appointmentAt)
                .instants(DepartmentResponse::respondedAt)
                .texts(DepartmentResponse::serviceId)
                .texts(response -> Boolean.toString(byTopic.contains(response.responseId())))
                .query(connection, INSERT_NEW, row -> row.getObject(1, UUID.class))));
    }

    private Map<UUID, DepartmentResponse> find(Set<UUID> ids) {
        return database.with(connection ->
                Unnest.of(ids).uuids(id -> id).query(connection, FIND, DepartmentResponses::response).stream()
                        .collect(Collectors.toMap(DepartmentResponse::responseId, Function.identity())));
    }

    private static DepartmentResponse response(ResultSet row) throws SQLException {
        return new DepartmentResponse(
                row.getObject("response_id", UUID.class),
                row.getObject("referral_id", UUID.class),
                Department.valueOf(row.getString("department")),
                ResponseKind.valueOf(row.getString("response")),
                row.getString("reason"),
                ReferralRow.instant(row, "appointment_at"),
                row.getObject("responded_at", OffsetDateTime.class).toInstant(),
                null,
                row.getString("service_id"));
    }
}
