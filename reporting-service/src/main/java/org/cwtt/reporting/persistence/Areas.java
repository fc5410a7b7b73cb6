package org.cwtt.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cwtt.messaging.Unnest;
import org.cwtt.reporting.domain.AreaLevel;
import org.cwtt.reporting.domain.Branch;
import org.cwtt.reporting.domain.Place;
import org.cwtt.reporting.domain.Round;
import org.cwtt.reporting.domain.School;

/// Schools with their places, and rounds.
@ApplicationScoped
public class Areas {
    /// A school that comes is marked for every round, a round that opens for every school: side by side, neither would
    /// see the other, and the school would never count in the round.
    private static final long PLACES_AND_ROUNDS = 0x504C41434553L;

    private static final String PLACE = """
            WITH placed AS (
                INSERT INTO schools (emis, version, name, province, district, circuit, enrolled)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?) AS n (emis) ORDER BY emis
                ON CONFLICT (emis) DO UPDATE SET (version, name, province, district, circuit, enrolled) =
                    (excluded.version, excluded.name, excluded.province, excluded.district, excluded.circuit,
                    excluded.enrolled)
                WHERE schools.version < excluded.version
                RETURNING emis)
            INSERT INTO stale_schools (school, round_id)
            SELECT emis, round_id FROM placed CROSS JOIN rounds""";

    private static final String OPEN = """
            WITH opened AS (
                INSERT INTO rounds (round_id, version, opens_on, closes_on)
                SELECT * FROM unnest(?, ?, ?, ?) AS n (round_id) ORDER BY round_id
                ON CONFLICT (round_id) DO UPDATE SET (version, opens_on, closes_on) =
                    (excluded.version, excluded.opens_on, excluded.closes_on)
                WHERE rounds.version < excluded.version
                RETURNING round_id)
            INSERT INTO stale_schools (school, round_id)
            SELECT emis, round_id FROM opened CROSS JOIN schools""";

    private static final String HEAR_OF =
            "INSERT INTO rounds (round_id, version) SELECT r, 0 FROM unnest(?) AS n (r) ORDER BY r ON CONFLICT DO NOTHING";

    private static final String VISIBLE_LEVEL =
            "SELECT DISTINCT area_level FROM area_units WHERE area = (?)[1] AND unit = ANY (string_to_array((?)[1], chr(10)))";

    private static final String ROUNDS = """
            SELECT round_id, version, opens_on, closes_on FROM rounds
            ORDER BY opens_on DESC NULLS LAST, round_id DESC""";

    private static final String WITHIN = """
            SELECT DISTINCT u.area_level, u.area, s.name FROM unnest(?, ?) AS w (unit, area_level)
            JOIN area_units u USING (unit, area_level)
            LEFT JOIN schools s ON u.area_level = 'SCHOOL' AND s.emis = u.area
            ORDER BY area""";

    /// The nation and, as far as it lies in them, the province and the district of an area; not the area itself.
    private static final String AROUND = """
            SELECT a.area_level, a.area, NULL AS name FROM unnest(?, ?) AS w (area, area_level)
            LEFT JOIN LATERAL (
                SELECT province, district FROM schools WHERE emis = w.area OR district = w.area LIMIT 1) s ON true
            CROSS JOIN LATERAL (VALUES
                (1, 'NATION', 'ZA'), (2, 'PROVINCE', 'ZA-' || province), (3, 'DISTRICT', district))
                AS a (place, area_level, area)
            WHERE a.area <> w.area
            ORDER BY a.place""";

    private static final String NAMED = """
            SELECT w.area_level, w.area, s.name FROM unnest(?, ?) AS w (area, area_level)
            LEFT JOIN schools s ON w.area_level = 'SCHOOL' AND s.emis = w.area""";

    private static final String TREE = """
            SELECT t.* FROM unnest(?, ?) AS w (unit, deepest)
            JOIN area_units u ON u.unit = w.unit
            JOIN (
                SELECT 0 AS depth, 'NATION' AS area_level, 'ZA' AS area, NULL AS parent, NULL AS name
                UNION ALL SELECT 1, 'PROVINCE', 'ZA-' || code, 'ZA', NULL FROM provinces
                UNION ALL SELECT DISTINCT 2, 'DISTRICT', district, 'ZA-' || province, NULL FROM schools
                UNION ALL SELECT 3, 'SCHOOL', emis, district, name FROM schools)
                AS t (depth, area_level, area, parent, name) USING (area_level, area)
            WHERE t.depth <= w.deepest
            GROUP BY t.depth, t.area_level, t.area, t.parent, t.name
            ORDER BY t.depth, t.area""";

    private record Reader(String area, String units) {}

    private final Database database;

    Areas(Database database) {
        this.database = database;
    }

    /// Places schools, each given once; older versions than the standing one change nothing.
    public void place(Collection<School> schools) {
        takeTurn();
        database.call(connection -> Unnest.of(schools)
                .texts(School::emis)
                .longs(School::version)
                .texts(School::name)
                .texts(School::province)
                .texts(School::district)
                .texts(School::circuit)
                .longs(School::enrolled)
                .update(connection, PLACE));
    }

    /// Records rounds, each given once; older versions than the standing one change nothing.
    public void open(Collection<Round> rounds) {
        takeTurn();
        database.call(connection -> Unnest.of(rounds)
                .texts(Round::id)
                .longs(Round::version)
                .dates(Round::opensOn)
                .dates(Round::closesOn)
                .update(connection, OPEN));
    }

    /// Waits until no other transaction places schools or opens rounds; until this one ends.
    private void takeTurn() {
        database.call(connection -> Unnest.of(List.of(PLACES_AND_ROUNDS))
                .longs(key -> key)
                .query(connection, "SELECT pg_advisory_xact_lock((?)[1])", _ -> true));
    }

    /// Rounds that something counts in, heard of or not.
    public void hearOf(Set<String> rounds) {
        database.call(connection -> Unnest.of(rounds).texts(r -> r).update(connection, HEAR_OF));
    }

    /// The level of an area that lies inside one of these units; none for an area elsewhere or nowhere.
    public Optional<AreaLevel> visibleLevel(String area, Set<String> units) {
        return database
                .call(connection -> Unnest.of(List.of(new Reader(area, String.join("\n", units))))
                        .texts(Reader::area)
                        .texts(Reader::units)
                        .query(connection, VISIBLE_LEVEL, row -> AreaLevel.valueOf(row.getString(1))))
                .stream()
                .findFirst();
    }

    /// True for a round that was recorded or that something counts in.
    public boolean knowsRound(String round) {
        return !database.call(connection -> Unnest.of(List.of(round))
                        .texts(r -> r)
                        .query(connection, "SELECT true FROM rounds WHERE round_id = (?)[1]", row -> row.getBoolean(1)))
                .isEmpty();
    }

    /// Every round, the newest first; one that was heard of only through a profile has no dates.
    public List<Round> rounds() {
        return database.call(connection -> Unnest.of(List.of(true))
                .booleans(one -> one)
                .query(
                        connection,
                        "SELECT r.* FROM unnest(?) CROSS JOIN (" + ROUNDS + ") r",
                        row -> new Round(
                                row.getString("round_id"),
                                row.getLong("version"),
                                row.getObject("opens_on", LocalDate.class),
                                row.getObject("closes_on", LocalDate.class))));
    }

    /// The areas of one level inside an area, by code.
    public List<Place> within(String area, AreaLevel level) {
        return places(area, level, WITHIN);
    }

    /// The areas that an area lies in, the largest first.
    public List<Place> around(Place area) {
        return places(area.code(), area.level(), AROUND);
    }

    /// An area with its name, if it is a school.
    public Place place(AreaLevel level, String area) {
        return places(area, level, NAMED).getFirst();
    }

    /// An area and all that lies in it down to a level, parents first.
    public List<Branch> tree(String area, AreaLevel deepest) {
        return database.call(connection -> Unnest.of(List.of(area))
                .texts(code -> code)
                .ints(_ -> deepest.depth())
                .query(
                        connection,
                        TREE,
                        row -> new Branch(
                                new Place(
                                        AreaLevel.valueOf(row.getString("area_level")),
                                        row.getString("area"),
                                        row.getString("name")),
                                row.getString("parent"))));
    }

    private List<Place> places(String area, AreaLevel level, String sql) {
        return database.call(connection -> Unnest.of(List.of(area))
                .texts(code -> code)
                .texts(_ -> level.name())
                .query(
                        connection,
                        sql,
                        row -> new Place(
                                AreaLevel.valueOf(row.getString("area_level")),
                                row.getString("area"),
                                row.getString("name"))));
    }
}
