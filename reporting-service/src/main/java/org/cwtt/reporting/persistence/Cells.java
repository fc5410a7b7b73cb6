package org.cwtt.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cwtt.messaging.Unnest;
import org.cwtt.reporting.domain.AreaCounts;
import org.cwtt.reporting.domain.AreaCounts.Breakdown;
import org.cwtt.reporting.domain.AreaRound;
import org.cwtt.reporting.domain.Cell;

/// The true counts: leaf cells by school, and their sums by area.
@ApplicationScoped
public class Cells {
    /// In one order everywhere, so that two batches that meet on cells wait for each other and never deadlock.
    private static final String APPLY = """
            INSERT INTO cells (school, round_id, indicator, domain, level, shard, count)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?) AS n (school, round_id, indicator, domain, level, shard, count)
            ORDER BY school, round_id, indicator, domain, level, shard
            ON CONFLICT (school, round_id, indicator, domain, level, shard)
            DO UPDATE SET count = cells.count + excluded.count""";

    private static final String SUM = """
            SELECT w.area_level, w.area, w.round_id, c.indicator, c.domain, c.level, sum(c.count) AS count
            FROM unnest(?, ?, ?) AS w (area_level, area, round_id)
            JOIN school_areas a USING (area_level, area)
            JOIN cells c ON c.school = a.emis AND c.round_id = w.round_id
            GROUP BY w.area_level, w.area, w.round_id, c.indicator, c.domain, c.level""";

    private static final String ENROLLED = """
            SELECT w.area_level, w.area, w.round_id, coalesce(sum(s.enrolled), 0) AS enrolled
            FROM unnest(?, ?, ?) AS w (area_level, area, round_id)
            LEFT JOIN (school_areas a JOIN schools s USING (emis)) USING (area_level, area)
            GROUP BY w.area_level, w.area, w.round_id""";

    private record Sum(AreaRound place, Breakdown breakdown, String level, long count) {}

    private final Database database;

    Cells(Database database) {
        this.database = database;
    }

    /// Lets cells grow and shrink.
    public void apply(Map<Cell, Integer> differences) {
        database.call(connection -> Unnest.of(differences.entrySet())
                .texts(d -> d.getKey().school())
                .texts(d -> d.getKey().round())
                .texts(d -> d.getKey().indicator().id())
                .texts(d -> d.getKey().domain())
                .texts(d -> d.getKey().level())
                .ints(d -> d.getKey().shard())
                .ints(Map.Entry::getValue)
                .update(connection, APPLY));
    }

    /// The counts of these areas as they stand, each with its enrolment.
    public List<AreaCounts> of(Collection<AreaRound> places) {
        Map<AreaRound, Map<Breakdown, Map<String, Long>>> counts = new HashMap<>();
        for (Sum sum : sums(places)) {
            counts.computeIfAbsent(sum.place(), _ -> new HashMap<>())
                    .computeIfAbsent(sum.breakdown(), _ -> new HashMap<>())
                    .put(sum.level(), sum.count());
        }
        return database.call(connection -> wanted(places).query(connection, ENROLLED, row -> {
            AreaRound place = AreaRows.place(row);
            return new AreaCounts(place, row.getLong("enrolled"), counts.getOrDefault(place, Map.of()));
        }));
    }

    private List<Sum> sums(Collection<AreaRound> places) {
        return database.call(connection -> wanted(places)
                .query(
                        connection,
                        SUM,
                        row -> new Sum(
                                AreaRows.place(row),
                                new Breakdown(AreaRows.indicator(row), row.getString("domain")),
                                row.getString("level"),
                                row.getLong("count"))));
    }

    private static Unnest<AreaRound> wanted(Collection<AreaRound> places) {
        return Unnest.of(places)
                .texts(p -> p.areaLevel().name())
                .texts(AreaRound::area)
                .texts(AreaRound::round);
    }
}
