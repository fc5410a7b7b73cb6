package org.cwtt.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cwtt.messaging.Unnest;
import org.cwtt.reporting.domain.AreaLevel;
import org.cwtt.reporting.domain.Round;
import org.cwtt.reporting.domain.School;

/// Schools with their places, and rounds.
@ApplicationScoped
public class Areas {
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

    private record Reader(String area, String units) {}

    private final Database database;

    Areas(Database database) {
        this.database = database;
    }

    /// Places schools, each given once; older versions than the standing one change nothing.
    public void place(Collection<School> schools) {
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
        database.call(connection -> Unnest.of(rounds)
                .texts(Round::id)
                .longs(Round::version)
                .dates(Round::opensOn)
                .dates(Round::closesOn)
                .update(connection, OPEN));
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
}
