package org.cwtt.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cwtt.messaging.Unnest;
import org.cwtt.reporting.domain.Drift;
import org.cwtt.reporting.domain.Drift.Kept;

/// Counts all again, by other means than those by which it was counted.
@ApplicationScoped
public class Recount {
    /// Of all replicas, one counts again at a time.
    private static final long RECOUNTING = 0x5245434f554e54L;

    private static final String COUNTED = """
            SELECT school AS area, round_id, 'completion' AS indicator, '' AS domain,
                CASE WHEN complete THEN 'COMPLETE' ELSE 'INCOMPLETE' END AS level, count(*) AS count
            FROM contributions WHERE assessed GROUP BY 1, 2, 5
            UNION ALL
            SELECT school, round_id, 'prevalence', d.domain, d.level, count(*)
            FROM contributions CROSS JOIN LATERAL (VALUES
                ('HEALTH', health), ('NUTRITION', nutrition), ('ECONOMIC', economic), ('PROTECTION', protection),
                ('EDUCATION', education), ('PSYCHOSOCIAL', psychosocial)) AS d (domain, level)
            WHERE assessed GROUP BY 1, 2, 4, 5
            UNION ALL
            SELECT school, round_id, 'referrals', department, state, count(*)
            FROM referral_standings GROUP BY 1, 2, 4, 5""";

    private static final String CELLS = """
            SELECT school AS area, round_id, indicator, domain, level, sum(count) AS count
            FROM cells GROUP BY 1, 2, 3, 4, 5""";

    private static final String CELLS_OF_COUNTED_SCHOOLS = """
            SELECT c.school AS area, c.round_id, indicator, domain, level, sum(count) AS count
            FROM cells c JOIN schools s ON s.emis = c.school
            WHERE NOT EXISTS (
                SELECT FROM stale_schools w WHERE (w.school, w.round_id) = (c.school, c.round_id))
            GROUP BY 1, 2, 3, 4, 5""";

    private static final String SCHOOLS = """
            SELECT area, a.round_id, indicator, domain, level, count
            FROM area_counts a JOIN counted_places p ON (p.school, p.round_id) = (a.area, a.round_id)
            WHERE indicator <> 'enrolled' AND NOT EXISTS (
                SELECT FROM stale_schools w WHERE (w.school, w.round_id) = (a.area, a.round_id))""";

    private static final String SUMS_OF_SCHOOLS = """
            SELECT u.area, a.round_id, indicator, a.domain, a.level, sum(count) AS count
            FROM area_counts a JOIN counted_places p ON (p.school, p.round_id) = (a.area, a.round_id)
            CROSS JOIN LATERAL (VALUES ('ZA'), ('ZA-' || p.province), (p.district)) AS u (area)
            GROUP BY 1, 2, 3, 4, 5""";

    private static final String AREAS = """
            SELECT area, round_id, indicator, domain, level, count FROM area_counts a
            WHERE NOT EXISTS (
                SELECT FROM counted_places p WHERE (p.school, p.round_id) = (a.area, a.round_id))""";

    /// What neither side counts is no difference.
    private static final String COMPARE = """
            WITH expected AS (%s), found AS (%s),
            compared AS (
                SELECT area, round_id, indicator, domain, level,
                    coalesce(e.count, 0) AS expected, coalesce(f.count, 0) AS found
                FROM expected e FULL JOIN found f USING (area, round_id, indicator, domain, level))
            SELECT c.*, count(*) OVER () AS drifts, (SELECT count(*) FROM compared) AS compared
            FROM unnest(?) AS q (examples) LEFT JOIN compared c ON c.expected <> c.found
            ORDER BY area, round_id, indicator, domain, level LIMIT (SELECT max(e) FROM unnest(?) AS x (e))""";

    /// What one comparison found.
    public record Compared(long compared, long drifts, List<Drift> examples) {}

    private record Row(Drift drift, long compared, long drifts, boolean drifted) {}

    private final Database database;

    Recount(Database database) {
        this.database = database;
    }

    /// True when this transaction alone counts again. From here on it sees one moment of the database.
    public boolean begin() {
        return database.call(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            } catch (SQLException e) {
                throw new Database.DatabaseFailure(e);
            }
            return Unnest.of(List.of(RECOUNTING))
                    .longs(key -> key)
                    .query(connection, "SELECT pg_try_advisory_xact_lock((?)[1])", row -> row.getBoolean(1))
                    .getFirst();
        });
    }

    /// @param examples of drifts, at most
    public Compared compare(Kept kept, int examples) {
        String sql = switch (kept) {
            case CELLS -> COMPARE.formatted(COUNTED, CELLS);
            case SCHOOLS -> COMPARE.formatted(CELLS_OF_COUNTED_SCHOOLS, SCHOOLS);
            case AREAS -> COMPARE.formatted(SUMS_OF_SCHOOLS, AREAS);
        };
        List<Row> rows = database.call(connection -> Unnest.of(List.of(examples))
                .ints(most -> most)
                .ints(most -> most)
                .query(connection, sql, row -> row(kept, row)));
        List<Drift> drifts = new ArrayList<>();
        rows.stream().filter(Row::drifted).map(Row::drift).forEach(drifts::add);
        Row first = rows.getFirst();
        return new Compared(first.compared(), first.drifted() ? first.drifts() : 0, drifts);
    }

    private static Row row(Kept kept, ResultSet row) throws SQLException {
        String area = row.getString("area");
        Drift drift = new Drift(
                kept,
                area == null ? "" : area,
                area == null ? "" : row.getString("round_id"),
                area == null ? "" : row.getString("indicator"),
                area == null ? "" : row.getString("domain"),
                area == null ? "" : row.getString("level"),
                row.getLong("found") - row.getLong("expected"));
        return new Row(drift, row.getLong("compared"), row.getLong("drifts"), area != null);
    }
}
