package org.cwtt.casework.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cwtt.casework.domain.Rebuild;
import org.cwtt.casework.domain.Rebuild.Difference;
import org.cwtt.casework.domain.Rebuild.Progress;
import org.cwtt.casework.domain.Rebuild.State;
import org.cwtt.messaging.Unnest;
import org.eclipse.microprofile.config.Config;
import org.postgresql.ds.PGSimpleDataSource;

/// The rebuilds that were started, and the right to start one.
@ApplicationScoped
public class Rebuilds {
    private static final String SAVE = """
            INSERT INTO rebuilds (rebuild_id, state, started_by, started_at, changed_at, ended_at, applied, skipped,
                problem, progress, comparison)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
            ON CONFLICT (rebuild_id) DO UPDATE SET
                (state, changed_at, ended_at, applied, skipped, problem, progress, comparison)
                = (excluded.state, excluded.changed_at, excluded.ended_at, excluded.applied, excluded.skipped,
                   excluded.problem, excluded.progress, excluded.comparison)
            """;
    private static final String LATEST = """
            SELECT r.*, EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                    AND classid = %d AND objid = %d) AS running
            FROM rebuilds r ORDER BY started_at DESC LIMIT 1
            """.formatted(Gate.SPACE, Gate.REBUILD);
    private static final String TRY_LOCK = "SELECT pg_try_advisory_lock(" + Gate.SPACE + ", " + Gate.REBUILD + ")";
    private static final String HEARD = "SELECT event_id FROM inbox WHERE event_id = ANY (?)";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final PGSimpleDataSource own = new PGSimpleDataSource();

    Rebuilds(Database database, Config settings) {
        this.database = database;
        own.setUrl(settings.getValue("quarkus.datasource.jdbc.url", String.class));
        own.setUser(settings.getValue("quarkus.datasource.username", String.class));
        own.setPassword(settings.getValue("quarkus.datasource.password", String.class));
        own.setApplicationName("case-rebuild");
        own.setConnectTimeout(10);
        own.setTcpKeepAlive(true);
        own.setLogServerErrorDetail(false);
        // A host that vanished must not keep the right until the server's own keep-alive of hours.
        own.setOptions("-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3");
    }

    /// The right to rebuild; none while another has it.
    public Optional<RebuildSession> begin() {
        try {
            Connection connection = own.getConnection();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(TRY_LOCK)) {
                row.next();
                if (row.getBoolean(1)) {
                    return Optional.of(new RebuildSession(connection));
                }
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new Database.DatabaseException(e);
        }
    }

    public void save(Rebuild rebuild) {
        database.update(
                SAVE,
                rebuild.id(),
                rebuild.state().name(),
                rebuild.startedBy(),
                rebuild.startedAt(),
                rebuild.changedAt(),
                rebuild.endedAt(),
                rebuild.applied(),
                rebuild.skipped(),
                rebuild.problem(),
                write(rebuild.progress()),
                write(rebuild.comparison()));
    }

    /// Those of the events that have taken effect in the live tables.
    public Set<UUID> heard(Collection<UUID> eventIds) {
        return new HashSet<>(database.call(connection ->
                Unnest.of(eventIds).uuids(id -> id).query(connection, HEARD, row -> row.getObject(1, UUID.class))));
    }

    /// The one that was started last. If nobody works on it, it is broken off.
    public Optional<Rebuild> latest() {
        return database.query(LATEST, Rebuilds::rebuild).stream().findFirst();
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        Timestamp ended = row.getTimestamp("ended_at");
        return new Rebuild(
                row.getObject("rebuild_id", UUID.class),
                state.isOver() || row.getBoolean("running") ? state : State.BROKEN_OFF,
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getLong("applied"),
                row.getLong("skipped"),
                row.getString("problem"),
                read(row.getString("progress"), new TypeReference<List<Progress>>() {}),
                read(row.getString("comparison"), new TypeReference<List<Difference>>() {}));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
