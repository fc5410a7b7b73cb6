package org.cwtt.intake.submission.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.child.domain.Sex;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.submission.domain.Finding;
import org.cwtt.intake.submission.domain.StoredSubmission;
import org.cwtt.intake.submission.domain.Submission;
import org.cwtt.intake.submission.domain.Timing;
import org.cwtt.messaging.Unnest;
import org.jspecify.annotations.Nullable;

/// What is kept of submissions, to move, correct and void them. All of it happens under one lock, which excludes that
/// submissions are taken in meanwhile: it is held for milliseconds, and seldom.
@ApplicationScoped
public class StoredSubmissions {
    private static final String LOCK = "hashtextextended('submissions', 0)";

    private static final String COLUMNS = """
        s.id, s.version, s.state, s.child_id, s.brought_for, s.round_id, s.questionnaire_id, \
        s.questionnaire_version, s.school_id, s.grade, s.language, s.interviewed_on, s.received_at, \
        s.answers::text, s.received_by, s.started_at, s.ended_at, c.birth_date, c.birth_date_estimated, c.sex
        """;

    private static final String OF_CHILD = "SELECT " + COLUMNS + """
        FROM submissions s JOIN children c ON c.id = s.child_id WHERE s.child_id = ? ORDER BY s.id\
        """;

    private static final String ONE = "SELECT " + COLUMNS + """
        FROM submissions s JOIN children c ON c.id = s.child_id JOIN schools p ON p.emis = c.school_id
        WHERE s.id = ? AND c.state = 'ACTIVE' AND p.areas && string_to_array(?, ',')\
        """;

    private static final String WITHIN = "SELECT " + COLUMNS + """
        FROM submissions s JOIN children c ON c.id = s.child_id JOIN schools p ON p.emis = c.school_id
        WHERE c.state = 'ACTIVE' AND p.areas && string_to_array(?, ',') AND s.id > ? ORDER BY s.id LIMIT ?\
        """;

    private static final String SAVE = """
        UPDATE submissions s SET child_id = n.child_id, version = n.version, state = n.state
        FROM unnest(?, ?, ?, ?) n (id, child_id, version, state) WHERE s.id = n.id\
        """;

    private static final String CORRECT = """
        UPDATE submissions SET version = ?, state = ?, answers = ?::jsonb WHERE id = ?\
        """;

    private final DataSource database;

    StoredSubmissions(DataSource database) {
        this.database = database;
    }

    /// For those who take submissions in: any number of them at the same time.
    static void share(Connection connection) throws SQLException {
        run(connection, "SELECT pg_advisory_xact_lock_shared(" + LOCK + ")");
    }

    /// For those who move, correct or void: alone, until the running transaction ends.
    public void exclude() {
        with(connection -> {
            run(connection, "SELECT pg_advisory_xact_lock(" + LOCK + ")");
            return true;
        });
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /// All submissions in a child's record, with the child's birth date and sex of today.
    public List<StoredSubmission> of(UUID childId) {
        return query(OF_CHILD, childId);
    }

    /// One submission, if its child is within the areas.
    public Optional<StoredSubmission> find(UUID id, Areas areas) {
        return query(ONE, id, areas.joined()).stream().findFirst();
    }

    /// A page of the submissions whose children are within the areas, by id, from the one after `after`.
    public List<StoredSubmission> within(Areas areas, UUID after, int limit) {
        return query(WITHIN, areas.joined(), after, limit);
    }

    /// Saves whose record each is in, its version and state.
    public void save(List<StoredSubmission> submissions) {
        with(connection -> Unnest.of(submissions)
                .uuids(stored -> stored.submission().id())
                .uuids(stored -> stored.child().id())
                .ints(StoredSubmission::version)
                .texts(stored -> stored.state().name())
                .update(connection, SAVE));
    }

    /// Saves the answers of a correction with the version and state.
    public void saveAnswers(StoredSubmission corrected) {
        with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CORRECT)) {
                statement.setInt(1, corrected.version());
                statement.setString(2, corrected.state().name());
                statement.setString(3, AnswersJson.write(corrected.submission().answers()));
                statement.setObject(4, corrected.submission().id());
                return statement.executeUpdate();
            }
        });
    }

    private List<StoredSubmission> query(String sql, Object... parameters) {
        return with(connection -> {
            List<StoredSubmission> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(stored(row));
                    }
                }
            }
            return found;
        });
    }

    private static StoredSubmission stored(ResultSet row) throws SQLException {
        Finding.Subject child = new Finding.Subject(
                row.getObject("child_id", UUID.class),
                row.getObject("birth_date", LocalDate.class),
                row.getBoolean("birth_date_estimated"),
                Sex.valueOf(row.getString("sex")),
                row.getString("school_id"),
                row.getString("grade"));
        return new StoredSubmission(
                submission(row),
                child,
                row.getInt("version"),
                StoredSubmission.State.valueOf(row.getString("state")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("received_by"));
    }

    private static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                row.getObject("id", UUID.class),
                row.getObject("brought_for", UUID.class),
                row.getString("round_id"),
                new Questionnaire.Reference(row.getString("questionnaire_id"), row.getInt("questionnaire_version")),
                Submission.Language.valueOf(row.getString("language")),
                row.getObject("interviewed_on", LocalDate.class),
                AnswersJson.read(row.getString("answers")),
                Timing.of(instant(row, "started_at"), instant(row, "ended_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
