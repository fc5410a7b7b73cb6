package org.cwtt.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cwtt.messaging.Unnest;
import org.cwtt.reporting.domain.AreaCounts;
import org.cwtt.reporting.domain.AreaCounts.Breakdown;
import org.cwtt.reporting.domain.AreaRound;
import org.cwtt.reporting.domain.SchoolRound;

/// The true counts of every area, kept up by the differences of the schools in it.
@ApplicationScoped
public class AreaTallies {
    private static final String WANTED = "WITH w AS (SELECT * FROM unnest(?, ?) AS n (school, round_id)), ";

    /// The areas in which these schools lay when they were counted last, and in which they lie.
    private static final String TOUCHED = WANTED + """
            places AS (
                SELECT w.school, w.round_id, s.province, s.district FROM w JOIN schools s ON s.emis = w.school
                UNION SELECT school, round_id, province, district FROM w JOIN counted_places USING (school, round_id))
            SELECT DISTINCT a.area_level, a.area, a.parent, p.round_id FROM places p CROSS JOIN LATERAL (VALUES
                ('NATION', 'ZA', ''), ('PROVINCE', 'ZA-' || province, 'ZA'), ('DISTRICT', district, 'ZA-' || province))
                AS a (area_level, area, parent)
            UNION
            SELECT 'SCHOOL', w.school, s.district, w.round_id FROM w JOIN schools s ON s.emis = w.school""";

    private static final String COUNT = WANTED + """
            placed AS (
                SELECT w.school, w.round_id, s.province, s.district, s.enrolled
                FROM w JOIN schools s ON s.emis = w.school),
            changes AS (
                SELECT p.school, p.province, p.district, p.round_id, c.indicator, c.domain, c.level, -c.count AS count
                FROM w JOIN counted_places p USING (school, round_id)
                JOIN area_counts c ON (c.area, c.round_id) = (w.school, w.round_id)
                UNION ALL
                SELECT p.school, p.province, p.district, p.round_id, c.indicator, c.domain, c.level, c.count
                FROM placed p JOIN cells c USING (school, round_id)
                UNION ALL
                SELECT school, province, district, round_id, 'enrolled', '', '', enrolled FROM placed),
            differences AS (
                SELECT a.area, round_id, indicator, domain, level, sum(count)::bigint AS count
                FROM changes CROSS JOIN LATERAL (VALUES ('ZA'), ('ZA-' || province), (district), (school)) AS a (area)
                GROUP BY a.area, round_id, indicator, domain, level HAVING sum(count) <> 0),
            kept AS (
                INSERT INTO counted_places (school, round_id, province, district)
                SELECT school, round_id, province, district FROM placed
                ON CONFLICT (school, round_id) DO UPDATE
                SET (province, district) = (excluded.province, excluded.district))
            INSERT INTO area_counts (area, round_id, indicator, domain, level, count)
            SELECT * FROM differences
            ON CONFLICT (area, round_id, indicator, domain, level)
            DO UPDATE SET count = area_counts.count + excluded.count""";

    private static final String COUNTS = """
            SELECT c.area, c.round_id, c.indicator, c.domain, c.level, c.count
            FROM unnest(?, ?) AS w (area, round_id) JOIN area_counts c USING (area, round_id)""";

    private static final String ENROLLED = "enrolled";

    private record Place(AreaRound place, String parent) {}

    private record Tally(String area, String round, String indicator, String domain, String level, long count) {}

    private record Area(String area, String round) {}

    private final Database database;

    AreaTallies(Database database) {
        this.database = database;
    }

    /// Counts these schools again, and answers what every area counts now in which one of them lies or lay.
    public List<AreaCounts> count(Collection<SchoolRound> schools) {
        List<Place> touched = database.call(connection -> wanted(schools)
                .query(connection, TOUCHED, row -> new Place(AreaRows.place(row), row.getString("parent"))));
        database.call(connection -> wanted(schools).update(connection, COUNT));
        Map<Area, Map<Breakdown, Map<String, Long>>> counts = new HashMap<>();
        Map<Area, Long> enrolled = new HashMap<>();
        for (Tally tally : tallies(touched)) {
            Area area = new Area(tally.area(), tally.round());
            if (tally.indicator().equals(ENROLLED)) {
                enrolled.put(area, tally.count());
            } else {
                Breakdown breakdown = new Breakdown(AreaRows.indicator(tally.indicator()), tally.domain());
                counts.computeIfAbsent(area, _ -> new HashMap<>())
                        .computeIfAbsent(breakdown, _ -> new HashMap<>())
                        .put(tally.level(), tally.count());
            }
        }
        return touched.stream()
                .map(t -> {
                    Area area = new Area(t.place().area(), t.place().round());
                    return new AreaCounts(
                            t.place(),
                            t.parent(),
                            enrolled.getOrDefault(area, 0L),
                            counts.getOrDefault(area, Map.of()));
                })
                .sorted(Comparator.comparing(c -> c.place().areaLevel()))
                .toList();
    }

    private List<Tally> tallies(Collection<Place> places) {
        return database.call(connection -> Unnest.of(places)
                .texts(p -> p.place().area())
                .texts(p -> p.place().round())
                .query(
                        connection,
                        COUNTS,
                        row -> new Tally(
                                row.getString("area"),
                                row.getString("round_id"),
                                row.getString("indicator"),
                                row.getString("domain"),
                                row.getString("level"),
                                row.getLong("count"))));
    }

    private static Unnest<SchoolRound> wanted(Collection<SchoolRound> schools) {
        return Unnest.of(schools).texts(SchoolRound::school).texts(SchoolRound::round);
    }
}
