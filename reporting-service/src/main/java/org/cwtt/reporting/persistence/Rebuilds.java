package org.cwtt.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.messaging.Unnest;
import org.cwtt.reporting.domain.Rebuild;
import org.cwtt.reporting.domain.Rebuild.State;

/// The rebuilds that were started, and what each begins and ends with.
@ApplicationScoped
public class Rebuilds {
    /// One rebuild is started at a time, and one replica works on it.
    private static final long REBUILDING = 0x5245425549444cL;

    private static final long WORKING = 0x574f524b494e47L;

    private static final String SAVE = """
            INSERT INTO rebuilds (rebuild_id, state, started_by, started_at, changed_at, ended_at, read, total, problem)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (rebuild_id) DO UPDATE SET (state, changed_at, ended_at, read, total, problem) =
                (excluded.state, excluded.changed_at, excluded.ended_at, excluded.read, excluded.total,
                excluded.problem)""";

    private static final String LATEST = """
            SELECT r.* FROM unnest(?) AS q (most) JOIN LATERAL (
                SELECT * FROM rebuilds ORDER BY started_at DESC LIMIT q.most) r ON true""";

    /// Releases and published figures stay: what was told stays told, and is told anew by the same rule.
    private static final String EMPTY = """
            SET LOCAL lock_timeout = '30s';
            TRUNCATE contributions, referral_standings, cells, area_counts, counted_places, stale_schools;
            UPDATE schools SET version = -1;
            UPDATE rounds SET version = -1 WHERE version > 0""";

    /// Every school in every round, once: reading marked them over and over.
    private static final String MARK_ALL = """
            TRUNCATE stale_schools;
            INSERT INTO stale_schools (school, round_id)
            SELECT emis, round_id FROM schools CROSS JOIN rounds WHERE rounds.version > 0
            UNION SELECT school, round_id FROM cells""";

    private final Database database;

    Rebuilds(Database database) {
        this.database = database;
    }

    /// Lets a rebuild stand; a second that runs is refused by the database.
    public void save(Rebuild rebuild) {
        database.call(connection -> Unnest.of(List.of(rebuild))
                .uuids(Rebuild::id)
                .texts(r -> r.state().name())
                .texts(Rebuild::startedBy)
                .instants(Rebuild::startedAt)
                .instants(Rebuild::changedAt)
                .instants(Rebuild::endedAt)
                .longs(Rebuild::read)
                .longs(Rebuild::total)
                .texts(Rebuild::problem)
                .update(connection, SAVE));
    }

    public Optional<Rebuild> latest() {
        return database
                .call(connection -> Unnest.of(List.of(1)).ints(most -> most).query(connection, LATEST, Rebuilds::read))
                .stream()
                .findFirst();
    }

    /// The one that runs, in whichever replica.
    public Optional<Rebuild> running() {
        return latest().filter(rebuild -> rebuild.state() == State.RUNNING);
    }

    /// How many children's rounds and referrals are counted.
    public long counted() {
        return database.call(connection -> Unnest.of(List.of(true))
                .booleans(one -> one)
                .query(
                        connection,
                        "SELECT (SELECT count(*) FROM contributions) + (SELECT count(*) FROM referral_standings)"
                                + " FROM unnest(?)",
                        row -> row.getLong(1))
                .getFirst());
    }

    /// Nobody else starts or ends one until the transaction ends.
    public void takeTurn() {
        lock("SELECT pg_advisory_xact_lock((?)[1])");
    }

    /// Forgets everything counted; what the consumers are counting is finished first.
    public void empty() {
        execute(EMPTY);
    }

    /// Has everything counted up by areas, and published where it differs.
    public void markAll() {
        execute(MARK_ALL);
    }

    /// True when this transaction alone may work on the one that runs; until it ends.
    public boolean takeWork() {
        return database.call(connection -> Unnest.of(List.of(WORKING))
                .longs(key -> key)
                .query(connection, "SELECT pg_try_advisory_xact_lock((?)[1])", row -> row.getBoolean(1))
                .getFirst());
    }

    private void lock(String sql) {
        database.call(connection ->
                Unnest.of(List.of(REBUILDING)).longs(key -> key).query(connection, sql, row -> row.getString(1)));
    }

    private void execute(String sql) {
        database.call((Connection connection) -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            } catch (SQLException e) {
                throw new Database.DatabaseFailure(e);
            }
        });
    }

    private static Rebuild read(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Rebuild(
                row.getObject("rebuild_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getLong("read"),
                row.getLong("total"),
                row.getString("problem"));
    }
}
