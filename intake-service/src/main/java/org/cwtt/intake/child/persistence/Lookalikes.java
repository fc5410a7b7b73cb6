package org.cwtt.intake.child.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cwtt.intake.child.domain.Caregiver;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Child.Particulars;
import org.cwtt.intake.child.domain.IdentityNumber;
import org.cwtt.intake.child.domain.Sex;
import org.cwtt.intake.child.matching.NameKey;

/// Finds the children that are worth comparing with one: few enough to compare each, by indexes alone.
@ApplicationScoped
public class Lookalikes {
    /// Names of which this share of the trigrams agrees are compared wherever the children live.
    private static final String THRESHOLD = "SELECT set_config('pg_trgm.similarity_threshold', '0.6', true)";

    /// By number; by name alone, when it is much the same; by name, a little, and school or birth date.
    private static final String CANDIDATES = """
            WITH wanted AS (SELECT ?::uuid AS id, ?::text AS name_key, ?::date AS birth_date, ?::date AS swapped_date,
                                   ?::text AS learner_number, ?::text AS identity_number, ?::text AS school_id)
            SELECT c.id, c.given_names, c.family_name, c.birth_date, c.birth_date_estimated, c.sex, c.learner_number,
                   c.identity_type, c.identity_number, c.caregivers, c.school_id, c.grade
            FROM wanted w CROSS JOIN LATERAL (
                SELECT id FROM children WHERE learner_number = w.learner_number
                UNION
                SELECT id FROM children WHERE identity_number = w.identity_number
                UNION
                (SELECT id FROM children WHERE name_key % w.name_key
                 ORDER BY similarity(name_key, w.name_key) DESC LIMIT 100)
                UNION
                (SELECT id FROM children WHERE school_id = w.school_id AND similarity(name_key, w.name_key) > 0.25)
                UNION
                (SELECT id FROM children
                 WHERE birth_date IN (w.birth_date, w.swapped_date, (w.birth_date + interval '1 year')::date,
                                      (w.birth_date - interval '1 year')::date)
                   AND similarity(name_key, w.name_key) > 0.25
                 ORDER BY similarity(name_key, w.name_key) DESC LIMIT 100)) candidates
            JOIN children c ON c.id = candidates.id
            WHERE c.state = 'ACTIVE' AND c.id <> w.id""";

    private static final ObjectReader CAREGIVERS =
            JsonMapper.builder().build().readerForListOf(ChildEntity.StoredCaregiver.class);

    private final DataSource database;

    public Lookalikes(DataSource database) {
        this.database = database;
    }

    /// Active children that have something in common with this one, wherever they go to school.
    public List<Child> candidates(Child child) {
        try (Connection connection = database.getConnection();
                PreparedStatement threshold = connection.prepareStatement(THRESHOLD);
                PreparedStatement statement = connection.prepareStatement(CANDIDATES)) {
            threshold.execute();
            bind(statement, child);
            List<Child> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(child(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void bind(PreparedStatement statement, Child child) throws SQLException {
        Particulars particulars = child.particulars();
        IdentityNumber identity = particulars.identityNumber();
        statement.setObject(1, child.id());
        statement.setString(2, NameKey.of(particulars.name()));
        statement.setObject(3, particulars.birthDate());
        statement.setObject(4, swapped(particulars.birthDate()));
        statement.setString(5, particulars.learnerNumber());
        statement.setString(6, identity == null ? null : identity.number());
        statement.setString(7, child.schoolId());
    }

    /// The date with day and month swapped, where that is a date.
    private static LocalDate swapped(LocalDate date) {
        return date.getDayOfMonth() <= 12
                ? LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue())
                : date;
    }

    private static Child child(ResultSet row) throws SQLException {
        String type = row.getString("identity_type");
        Particulars particulars = new Particulars(
                new Child.Name(row.getString("given_names"), row.getString("family_name")),
                row.getObject("birth_date", LocalDate.class),
                row.getBoolean("birth_date_estimated"),
                Sex.valueOf(row.getString("sex")),
                row.getString("learner_number"),
                type == null
                        ? null
                        : new IdentityNumber(IdentityNumber.Type.valueOf(type), row.getString("identity_number")),
                null,
                caregivers(row.getString("caregivers")));
        return new Child(
                row.getObject("id", UUID.class),
                particulars,
                row.getString("school_id"),
                row.getString("grade"),
                Set.of());
    }

    private static List<Caregiver> caregivers(String json) {
        try {
            List<ChildEntity.StoredCaregiver> stored = CAREGIVERS.readValue(json);
            return stored.stream().map(ChildEntity::caregiver).toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
