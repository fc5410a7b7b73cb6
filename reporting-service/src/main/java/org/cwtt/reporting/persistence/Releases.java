package org.cwtt.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.messaging.Unnest;
import org.cwtt.reporting.domain.AreaCounts.Breakdown;
import org.cwtt.reporting.domain.Release;
import org.cwtt.reporting.domain.Release.Hidden;
import org.cwtt.reporting.domain.Release.Key;
import org.cwtt.reporting.domain.Release.Siblings;

/// What was released last of every area, with what is hidden of it. True counts: they never leave the service.
@ApplicationScoped
public class Releases {
    private static final String OF_AREAS = """
            SELECT r.* FROM unnest(?, ?, ?, ?) AS w (area, round_id, indicator, domain)
            JOIN releases r USING (area, round_id, indicator, domain)
            ORDER BY area, round_id, indicator, domain, place""";

    private static final String OF_PARENTS = """
            SELECT r.* FROM unnest(?, ?, ?, ?) AS w (parent, round_id, indicator, domain)
            JOIN releases r USING (parent, round_id, indicator, domain)
            ORDER BY area, round_id, indicator, domain, place""";

    private static final String SAVE = """
            INSERT INTO releases (area, round_id, indicator, domain, level, area_level, parent, place, count, hidden)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (area, round_id, indicator, domain, level) DO UPDATE SET (parent, place, count, hidden) =
                (excluded.parent, excluded.place, excluded.count, excluded.hidden)
            WHERE (releases.parent, releases.count, releases.hidden) <>
                (excluded.parent, excluded.count, excluded.hidden)""";

    private static final String DENOMINATOR = "*";

    private record Row(Release release, String level, int place, long count, boolean hidden) {}

    private final Database database;

    Releases(Database database) {
        this.database = database;
    }

    /// The releases with these keys, as far as there are any.
    public Map<Key, Release> of(Collection<Key> keys) {
        return read(
                        Unnest.of(keys)
                                .texts(Key::area)
                                .texts(Key::round)
                                .texts(k -> k.breakdown().indicator().id())
                                .texts(k -> k.breakdown().domain()),
                        OF_AREAS)
                .stream()
                .collect(Collectors.toMap(Release::key, r -> r));
    }

    /// All parts of each of these parents that have a release.
    public Map<Siblings, List<Release>> ofParents(Collection<Siblings> parents) {
        return read(
                        Unnest.of(parents)
                                .texts(Siblings::parent)
                                .texts(Siblings::round)
                                .texts(s -> s.breakdown().indicator().id())
                                .texts(s -> s.breakdown().domain()),
                        OF_PARENTS)
                .stream()
                .collect(Collectors.groupingBy(Release::siblings));
    }

    /// Lets these stand.
    public void save(Collection<Release> releases) {
        List<Row> rows = releases.stream().flatMap(r -> rows(r).stream()).toList();
        database.call(connection -> Unnest.of(rows)
                .texts(r -> r.release().place().area())
                .texts(r -> r.release().place().round())
                .texts(r -> r.release().breakdown().indicator().id())
                .texts(r -> r.release().breakdown().domain())
                .texts(Row::level)
                .texts(r -> r.release().place().areaLevel().name())
                .texts(r -> r.release().parent())
                .ints(Row::place)
                .longs(Row::count)
                .booleans(Row::hidden)
                .update(connection, SAVE));
    }

    private static List<Row> rows(Release release) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                release, DENOMINATOR, 0, release.denominator(), release.hidden().total()));
        release.counts()
                .forEach((level, count) -> rows.add(new Row(
                        release,
                        level,
                        rows.size(),
                        count,
                        release.hidden().levels().contains(level))));
        return rows;
    }

    private List<Release> read(Unnest<?> wanted, String sql) {
        List<Row> rows = database.call(connection -> wanted.query(connection, sql, Releases::row));
        return rows.stream()
                .collect(Collectors.groupingBy(r -> r.release().key(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Releases::release)
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        Breakdown breakdown = new Breakdown(AreaRows.indicator(row.getString("indicator")), row.getString("domain"));
        Release release = new Release(
                AreaRows.place(row), row.getString("parent"), breakdown, new LinkedHashMap<>(), 0, Hidden.NOTHING);
        return new Row(
                release, row.getString("level"), row.getInt("place"), row.getLong("count"), row.getBoolean("hidden"));
    }

    /// The denominator's row comes first, the levels in the order in which they give way.
    private static Release release(List<Row> rows) {
        SequencedMap<String, Long> counts = new LinkedHashMap<>();
        Set<String> hidden = new HashSet<>();
        for (Row row : rows.subList(1, rows.size())) {
            counts.put(row.level(), row.count());
            if (row.hidden()) {
                hidden.add(row.level());
            }
        }
        Row first = rows.getFirst();
        Release release = first.release();
        return new Release(
                release.place(),
                release.parent(),
                release.breakdown(),
                counts,
                first.count(),
                new Hidden(first.hidden(), hidden));
    }
}
