package org.cwtt.reporting.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cwtt.messaging.Unnest;
import org.cwtt.reporting.domain.Drift;
import org.cwtt.reporting.domain.Reconciliation;

/// What was found when all was counted again, each time.
@ApplicationScoped
public class Reconciliations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Drift>> DRIFTS = new TypeReference<>() {};
    private static final String SAVE = """
            INSERT INTO reconciliations (started_at, took_ms, compared, drifts, examples)
            SELECT * FROM unnest(?, ?, ?, ?, ?)""";
    private static final String LATEST = """
            SELECT r.* FROM unnest(?) AS q (most) JOIN LATERAL (
                SELECT * FROM reconciliations ORDER BY started_at DESC LIMIT q.most) r ON true""";

    private final Database database;

    Reconciliations(Database database) {
        this.database = database;
    }

    public void save(Reconciliation reconciliation) {
        database.call(connection -> Unnest.of(List.of(reconciliation))
                .instants(Reconciliation::startedAt)
                .longs(r -> r.took().toMillis())
                .longs(Reconciliation::compared)
                .longs(Reconciliation::drifts)
                .jsons(r -> write(r.examples()))
                .update(connection, SAVE));
    }

    public Optional<Reconciliation> latest() {
        return database
                .call(connection ->
                        Unnest.of(List.of(1)).ints(most -> most).query(connection, LATEST, Reconciliations::read))
                .stream()
                .findFirst();
    }

    private static Reconciliation read(ResultSet row) throws SQLException {
        try {
            return new Reconciliation(
                    row.getObject("started_at", OffsetDateTime.class).toInstant(),
                    Duration.ofMillis(row.getLong("took_ms")),
                    row.getLong("compared"),
                    row.getLong("drifts"),
                    JSON.readValue(row.getString("examples"), DRIFTS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(List<Drift> drifts) {
        try {
            return JSON.writeValueAsString(drifts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
