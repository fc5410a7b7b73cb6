package org.cwtt.intake.bulk.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cwtt.intake.bulk.domain.Kind;
import org.cwtt.intake.bulk.domain.Progress;
import org.cwtt.intake.bulk.domain.RowResult;
import org.jspecify.annotations.Nullable;

/// How far the jobs of a sender have come.
@ApplicationScoped
public class JobProgress {
    private static final String OF = """
        SELECT j.id, j.kind, j.dry_run, j.rows, j.sent_at, j.finished_at, r.result, r.number
        FROM (SELECT * FROM bulk_jobs WHERE sent_by = ? AND (?::uuid IS NULL OR id = ?)
              ORDER BY sent_at DESC LIMIT 100) j
        LEFT JOIN LATERAL (SELECT result, count(*) AS number FROM bulk_rows WHERE job_id = j.id GROUP BY result) r
            ON true
        ORDER BY j.sent_at DESC, j.id\
        """;

    private final DataSource database;

    JobProgress(DataSource database) {
        this.database = database;
    }

    /// The newest hundred of this sender's jobs, the newest first.
    ///
    /// @param id the one that is asked for; null: all
    public List<Progress> of(String sentBy, @Nullable UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF)) {
            statement.setString(1, sentBy);
            statement.setObject(2, id);
            statement.setObject(3, id);
            Map<UUID, Progress> found = new LinkedHashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.merge(row.getObject("id", UUID.class), progress(row), JobProgress::together);
                }
            }
            return List.copyOf(found.values());
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static Progress progress(ResultSet row) throws SQLException {
        String result = row.getString("result");
        int number = row.getInt("number");
        OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new Progress(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getBoolean("dry_run"),
                row.getInt("rows"),
                result == null ? number : 0,
                result == null ? Map.of() : Map.of(RowResult.Result.valueOf(result), number),
                instant(row.getObject("sent_at", OffsetDateTime.class)),
                finishedAt == null ? null : instant(finishedAt));
    }

    private static Progress together(Progress one, Progress other) {
        Map<RowResult.Result, Integer> results = new EnumMap<>(RowResult.Result.class);
        results.putAll(one.results());
        results.putAll(other.results());
        return new Progress(
                one.id(),
                one.kind(),
                one.dryRun(),
                one.rows(),
                one.waiting() + other.waiting(),
                results,
                one.sentAt(),
                one.finishedAt());
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
