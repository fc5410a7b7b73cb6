package org.cwtt.intake.bulk.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cwtt.intake.bulk.domain.JobRow;
import org.cwtt.intake.bulk.domain.RowProblem;
import org.cwtt.intake.bulk.domain.RowResult;
import org.cwtt.messaging.Unnest;

/// The rows of jobs. What a row says is deleted once it is worked through.
@ApplicationScoped
public class JobRows {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};

    private static final String ADD = """
        INSERT INTO bulk_rows (job_id, line, content) SELECT * FROM unnest(?, ?, ?)\
        """;
    private static final String ADD_RESULTS = """
        INSERT INTO bulk_rows (job_id, line, result, problems) SELECT * FROM unnest(?, ?, ?, ?)\
        """;
    private static final String WAITING = """
        SELECT line, content::text FROM bulk_rows WHERE job_id = ? AND result IS NULL ORDER BY line LIMIT ?\
        """;
    private static final String SAVE = """
        UPDATE bulk_rows r SET content = NULL, result = n.result, subject = n.subject, remark = n.remark,
            problems = n.problems
        FROM unnest(?, ?, ?, ?, ?, ?) n (job_id, line, result, subject, remark, problems)
        WHERE r.job_id = n.job_id AND r.line = n.line\
        """;
    private static final String RESULTS = """
        SELECT line, result, subject, remark, problems::text FROM bulk_rows
        WHERE job_id = ? AND line > ? AND result IS NOT NULL AND (? = '' OR result = ?)
        ORDER BY line LIMIT ?\
        """;

    private final DataSource database;
    private final ObjectMapper json = new ObjectMapper();

    JobRows(DataSource database) {
        this.database = database;
    }

    public void add(UUID jobId, List<JobRow> rows) {
        with(connection -> Unnest.of(rows)
                .uuids(_ -> jobId)
                .ints(JobRow::line)
                .jsons(row -> write(row.values()))
                .update(connection, ADD));
    }

    /// Adds rows that could not be read at all.
    public void addResults(UUID jobId, List<RowResult> rows) {
        with(connection -> Unnest.of(rows)
                .uuids(_ -> jobId)
                .ints(RowResult::line)
                .texts(row -> row.result().name())
                .jsons(row -> write(row.problems()))
                .update(connection, ADD_RESULTS));
    }

    /// The next rows that wait, by line.
    public List<JobRow> waiting(UUID jobId, int most) {
        return query(WAITING, row -> new JobRow(row.getInt(1), read(row.getString(2), VALUES)), jobId, most);
    }

    public void save(UUID jobId, List<RowResult> results) {
        with(connection -> Unnest.of(results)
                .uuids(_ -> jobId)
                .ints(RowResult::line)
                .texts(row -> row.result().name())
                .texts(RowResult::subject)
                .texts(RowResult::remark)
                .jsons(row -> write(row.problems()))
                .update(connection, SAVE));
    }

    /// What became of the rows after this line.
    ///
    /// @param only the one result that is asked for; empty: all
    public List<RowResult> results(UUID jobId, int after, String only, int limit) {
        return query(
                RESULTS,
                row -> new RowResult(
                        row.getInt("line"),
                        RowResult.Result.valueOf(row.getString("result")),
                        row.getString("subject"),
                        row.getString("remark"),
                        read(row.getString("problems"), PROBLEMS)),
                jobId,
                after,
                only,
                only,
                limit);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        return with(connection -> {
            List<T> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(reader.read(row));
                    }
                }
            }
            return found;
        });
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
