package org.cwtt.intake.submission.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cwtt.intake.child.domain.Sex;
import org.cwtt.intake.submission.domain.ContentHash;
import org.cwtt.intake.submission.domain.Delivery;
import org.cwtt.intake.submission.domain.Finding;
import org.cwtt.intake.submission.domain.Finding.Period;
import org.cwtt.intake.submission.domain.Finding.Standing;
import org.cwtt.intake.submission.domain.Finding.Subject;
import org.cwtt.intake.submission.domain.Timing;
import org.cwtt.messaging.Unnest;
import org.jspecify.annotations.Nullable;

/// The submissions. One statement looks up what is needed to judge them and stores those that pass.
@ApplicationScoped
public class Submissions {
    /// What was stored before is looked up for those alone that were not stored now. (OFFSET keeps it from becoming a
    /// join, whose plan, made while the table is empty, would read the whole of it later.)
    ///
    /// A submission for a merged record goes into the one that survived. It counts for the school that the
    /// child had on the day of the interview, and may be brought in from there or from the school of today.
    ///
    /// The conditions of the INSERT are those under which [Finding#judge] accepts. Rows go in by id, so that two
    /// statements with ids in common wait for each other instead of blocking each other.
    private static final String STORE = """
        WITH delivered AS (
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY AS d (
                id, child_id, round_id, questionnaire_id, questionnaire_version, language, interviewed_on,
                answers, content_hash, areas, received_by, started_at, ended_at, place)
        ), found AS (
            SELECT d.*, c.id AS subject_id, c.birth_date, c.birth_date_estimated, c.sex, r.opens_on, r.closes_on,
                   coalesce(m.from_school, c.school_id) AS school_id, coalesce(m.from_grade, c.grade) AS grade
            FROM delivered d
            LEFT JOIN children sent ON sent.id = d.child_id
            LEFT JOIN LATERAL (
                SELECT from_school, from_grade FROM child_moves
                WHERE child_id = coalesce(sent.survivor_id, d.child_id) AND moved_on > d.interviewed_on
                ORDER BY moved_on, moved_at LIMIT 1) m ON true
            LEFT JOIN children c
                ON c.id = coalesce(sent.survivor_id, d.child_id) AND c.state = 'ACTIVE'
               AND EXISTS (SELECT 1 FROM schools s
                           WHERE s.emis IN (c.school_id, m.from_school)
                             AND s.areas && string_to_array(d.areas, ','))
            LEFT JOIN rounds r ON r.id = d.round_id
        ), stored AS (
            INSERT INTO submissions (
                id, child_id, brought_for, round_id, questionnaire_id, questionnaire_version, language,
                interviewed_on, answers, content_hash, received_by, school_id, grade, started_at, ended_at)
            SELECT id, subject_id, child_id, round_id, questionnaire_id, questionnaire_version, language, interviewed_on,
                   answers, content_hash, received_by, school_id, grade, started_at, ended_at
            FROM found
            WHERE subject_id IS NOT NULL AND interviewed_on BETWEEN opens_on AND closes_on AND interviewed_on >= birth_date
            ORDER BY id
            ON CONFLICT (id) DO NOTHING
            RETURNING id, received_at
        )
        SELECT f.subject_id, f.birth_date, f.birth_date_estimated, f.sex, f.school_id, f.grade, f.opens_on, f.closes_on,
               before.version, before.received_at, before.content_hash, stored.received_at AS stored_at
        FROM found f
        LEFT JOIN stored ON stored.id = f.id
        LEFT JOIN LATERAL (
            SELECT version, received_at, content_hash FROM submissions
            WHERE id = f.id AND stored.id IS NULL OFFSET 0) before ON true
        ORDER BY f.place\
        """;

    private final DataSource database;

    Submissions(DataSource database) {
        this.database = database;
    }

    /// Stores those that may be stored, in the running transaction, and tells of each what was found, in their order.
    ///
    /// @param deliveries no two of them with the same submission id
    public List<Finding> store(List<Delivery> deliveries) {
        try (Connection connection = database.getConnection()) {
            // A merge waits for this transaction and the next one for the merge, so that none is left behind by it.
            StoredSubmissions.share(connection);
            return Unnest.of(deliveries)
                    .uuids(delivery -> delivery.submission().id())
                    .uuids(delivery -> delivery.submission().childId())
                    .texts(delivery -> delivery.submission().roundId())
                    .texts(delivery -> delivery.submission().questionnaire().id())
                    .ints(delivery -> delivery.submission().questionnaire().version())
                    .texts(delivery -> delivery.submission().language().name())
                    .dates(delivery -> delivery.submission().interviewedOn())
                    .jsons(delivery -> AnswersJson.write(delivery.submission().answers()))
                    .bytes(delivery -> ContentHash.of(delivery.submission()))
                    .texts(delivery -> delivery.areas().joined())
                    .texts(Delivery::broughtBy)
                    .instants(delivery -> time(delivery, Timing::startedAt))
                    .instants(delivery -> time(delivery, Timing::endedAt))
                    .query(connection, STORE, Submissions::finding);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static @Nullable Instant time(Delivery delivery, Function<Timing, Instant> which) {
        Timing timing = delivery.submission().timing();
        return timing == null ? null : which.apply(timing);
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(child(row), round(row), standing(row), instant(row, "stored_at"));
    }

    private static @Nullable Subject child(ResultSet row) throws SQLException {
        UUID id = row.getObject("subject_id", UUID.class);
        return id == null
                ? null
                : new Subject(
                        id,
                        row.getObject("birth_date", LocalDate.class),
                        row.getBoolean("birth_date_estimated"),
                        Sex.valueOf(row.getString("sex")),
                        row.getString("school_id"),
                        row.getString("grade"));
    }

    private static @Nullable Period round(ResultSet row) throws SQLException {
        LocalDate opensOn = row.getObject("opens_on", LocalDate.class);
        return opensOn == null ? null : new Period(opensOn, row.getObject("closes_on", LocalDate.class));
    }

    private static @Nullable Standing standing(ResultSet row) throws SQLException {
        Instant receivedAt = instant(row, "received_at");
        return receivedAt == null
                ? null
                : new Standing(row.getInt("version"), receivedAt, row.getBytes("content_hash"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
