package org.cwtt.intake.bulk.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.bulk.domain.Job;
import org.cwtt.intake.bulk.domain.Kind;
import org.jspecify.annotations.Nullable;

/// The jobs. Whoever works on one holds its row.
@ApplicationScoped
public class Jobs {
    private static final String ADD = """
        INSERT INTO bulk_jobs (id, kind, school_id, dry_run, content_hash, rows, sent_by, areas, sent_at)
        VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?) ON CONFLICT (id) DO NOTHING\
        """;
    private static final String COUNTED = """
        UPDATE bulk_jobs j SET rows = n.rows, content_hash = ?
        FROM (SELECT count(*) AS rows FROM bulk_rows WHERE job_id = ?) n WHERE j.id = ?\
        """;
    private static final String HASH = "SELECT content_hash FROM bulk_jobs WHERE id = ? AND sent_by = ?";
    private static final String NEXT = """
        SELECT id, kind, school_id, dry_run, sent_by, areas FROM bulk_jobs
        WHERE finished_at IS NULL ORDER BY sent_at, id LIMIT 1 FOR UPDATE SKIP LOCKED\
        """;
    private static final String FINISH = "UPDATE bulk_jobs SET finished_at = ? WHERE id = ?";
    private static final String FORGET = "DELETE FROM bulk_jobs WHERE finished_at < ?";

    private final DataSource database;

    Jobs(DataSource database) {
        this.database = database;
    }

    /// Adds the job; false if there is one of this id.
    public boolean add(Job job, Instant sentAt) {
        return change(
                        ADD,
                        job.id(),
                        job.kind().name(),
                        job.schoolId(),
                        job.dryRun(),
                        new byte[0],
                        job.sentBy(),
                        job.areas().joined(),
                        time(sentAt))
                == 1;
    }

    /// Notes how many rows the job has, and the hash of the file.
    public void counted(UUID id, byte[] contentHash) {
        change(COUNTED, contentHash, id, id);
    }

    /// The hash of the file that this sender sent under this id.
    public Optional<byte[]> hash(UUID id, String sentBy) {
        return query(HASH, row -> row.getBytes(1), id, sentBy).stream().findFirst();
    }

    /// The oldest job that waits and that nobody works on, held until the running transaction ends.
    public Optional<Job> holdNext() {
        return query(NEXT, Jobs::job).stream().findFirst();
    }

    public void finish(UUID id, Instant at) {
        change(FINISH, time(at), id);
    }

    /// Deletes what was finished before then, and answers how many jobs that were.
    public int forget(Instant before) {
        return change(FORGET, time(before));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("school_id"),
                row.getBoolean("dry_run"),
                row.getString("sent_by"),
                Areas.of(Arrays.asList(row.getString("areas").split(","))));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = bound(connection, sql, parameters);
                ResultSet row = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private int change(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = bound(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
