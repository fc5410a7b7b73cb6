package org.cwtt.intake.quality.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.quality.domain.Concern;
import org.cwtt.intake.quality.domain.QualityRule;
import org.cwtt.intake.quality.domain.RuleReport;
import org.jspecify.annotations.Nullable;

/// Looks for what the rules name, in SQL.
@ApplicationScoped
public class Concerns {
    private static final int LISTED = 1000;

    /// The standing submissions of a round within areas, with who answered.
    private static final String SEEN = """
        WITH seen AS (
            SELECT s.id, s.child_id, s.answers, s.started_at, s.ended_at, q.content ->> 'respondent' AS respondent,
                   extract(year FROM age(s.interviewed_on, c.birth_date))::int AS years
            FROM submissions s
            JOIN children c ON c.id = s.child_id AND c.state = 'ACTIVE'
            JOIN schools p ON p.emis = c.school_id
            JOIN questionnaires q ON q.id = s.questionnaire_id AND q.version = s.questionnaire_version
            WHERE s.state = 'STANDING' AND s.round_id = ?
              AND p.areas && string_to_array(?, ',') AND (? = '' OR ? = ANY (p.areas)))
        """;
    private static final String NUMBER = "jsonb_typeof(answers -> ?) = 'number'";
    private static final String RANGES = """
        CROSS JOIN LATERAL (SELECT * FROM unnest(?, ?, ?) r (years, least, greatest)
                            WHERE r.years = seen.years) r\
        """;

    private static final String MISSING = SEEN + """
        SELECT child_id, NULL::uuid AS submission_id, NULL::uuid AS other_id,
               (SELECT string_agg(r, ' ') FROM unnest(?) r WHERE NOT r = ANY (array_agg(respondent))) AS detail
        FROM seen GROUP BY child_id HAVING NOT array_agg(respondent) @> ?
        """;
    private static final String RANGE = SEEN + """
        SELECT child_id, id AS submission_id, NULL::uuid AS other_id, NULL AS detail
        FROM seen %s
        WHERE CASE WHEN %s THEN NOT (answers ->> ?)::numeric BETWEEN r.least AND r.greatest END
        """.formatted(RANGES, NUMBER);
    private static final String BMI = SEEN + """
        SELECT child_id, id AS submission_id, NULL::uuid AS other_id, NULL AS detail
        FROM seen %s
        WHERE CASE WHEN %s AND %s THEN NOT (answers ->> ?)::numeric
                  / nullif(power((answers ->> ?)::numeric / 100, 2), 0) BETWEEN r.least AND r.greatest END
        """.formatted(RANGES, NUMBER, NUMBER);
    private static final String MORE = SEEN + """
        SELECT child_id, id AS submission_id, NULL::uuid AS other_id, NULL AS detail
        FROM seen
        WHERE CASE WHEN %s AND %s THEN (answers ->> ?)::numeric > (answers ->> ?)::numeric END
        """.formatted(NUMBER, NUMBER);
    private static final String TWICE = SEEN + """
        SELECT child_id, (array_agg(id ORDER BY id))[1] AS submission_id,
               (array_agg(id ORDER BY id))[2] AS other_id, respondent AS detail
        FROM seen GROUP BY child_id, respondent HAVING count(*) > 1
        """;
    private static final String FAST = SEEN + """
        SELECT child_id, id AS submission_id, NULL::uuid AS other_id, NULL AS detail
        FROM seen
        WHERE extract(epoch FROM ended_at - started_at) < ? * (SELECT count(*) FROM jsonb_object_keys(answers))
        """;

    /// Pairs are of no round; both children must be within the areas.
    private static final String PAIRS = """
        SELECT d.child_a AS child_id, NULL::uuid AS submission_id, d.child_b AS other_id, NULL AS detail
        FROM likely_duplicates d
        JOIN children a ON a.id = d.child_a JOIN schools pa ON pa.emis = a.school_id
        JOIN children b ON b.id = d.child_b JOIN schools pb ON pb.emis = b.school_id
        WHERE d.state = 'OPEN' AND a.state = 'ACTIVE' AND b.state = 'ACTIVE'
          AND pa.areas && string_to_array(?, ',') AND pb.areas && string_to_array(?, ',')
          AND (? = '' OR ? = ANY (pa.areas) OR ? = ANY (pb.areas))
        """;

    private final DataSource database;

    Concerns(DataSource database) {
        this.database = database;
    }

    /// What the rule finds in a round.
    ///
    /// @param areas of the caller
    /// @param area a part of them; empty: all
    public RuleReport find(QualityRule rule, Areas areas, String area, String roundId) {
        Object[] seen = {roundId, areas.joined(), area, area};
        return switch (rule.kind()) {
            case MISSING_SECTION -> report(rule, MISSING, seen, texts(rule), texts(rule));
            case OUT_OF_RANGE_BY_AGE ->
                report(rule, RANGE, seen, ages(rule), bounds(rule, 0), bounds(rule, 1), rule.item(), rule.item());
            case BMI_OUT_OF_RANGE_BY_AGE ->
                report(
                        rule,
                        BMI,
                        seen,
                        ages(rule),
                        bounds(rule, 0),
                        bounds(rule, 1),
                        rule.item(),
                        rule.other(),
                        rule.item(),
                        rule.other());
            case MORE_THAN -> report(rule, MORE, seen, rule.item(), rule.other(), rule.item(), rule.other());
            case TWICE -> report(rule, TWICE, seen);
            case TOO_FAST -> report(rule, FAST, seen, rule.secondsAnItem());
            case UNDECIDED_PAIR -> report(rule, PAIRS, new Object[] {areas.joined(), areas.joined(), area, area, area});
        };
    }

    private static String[] texts(QualityRule rule) {
        return rule.respondents().toArray(String[]::new);
    }

    private static Integer[] ages(QualityRule rule) {
        return rule.byAge().keySet().stream().sorted().toArray(Integer[]::new);
    }

    private static Double[] bounds(QualityRule rule, int which) {
        return rule.byAge().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(age -> age.getValue().get(which))
                .toArray(Double[]::new);
    }

    private RuleReport report(QualityRule rule, String sql, Object[] first, @Nullable Object... then) {
        List<Concern> found = new ArrayList<>();
        int count = 0;
        String counted = "SELECT *, count(*) OVER () AS number FROM (" + sql
                + ") found ORDER BY child_id, submission_id" + " LIMIT " + LISTED;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(counted)) {
            int place = bind(connection, statement, 1, first);
            bind(connection, statement, place, then);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    count = row.getInt("number");
                    found.add(new Concern(
                            row.getObject("child_id", UUID.class),
                            row.getObject("submission_id", UUID.class),
                            row.getObject("other_id", UUID.class),
                            row.getString("detail")));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        return new RuleReport(rule, count, found);
    }

    private static int bind(Connection connection, PreparedStatement statement, int from, @Nullable Object[] values)
            throws SQLException {
        int place = from;
        for (Object value : values) {
            switch (value) {
                case String[] texts -> statement.setArray(place, connection.createArrayOf("text", texts));
                case Integer[] numbers -> statement.setArray(place, connection.createArrayOf("integer", numbers));
                case Double[] numbers ->
                    statement.setArray(place, connection.createArrayOf("double precision", numbers));
                case null, default -> statement.setObject(place, value);
            }
            place++;
        }
        return place;
    }
}
