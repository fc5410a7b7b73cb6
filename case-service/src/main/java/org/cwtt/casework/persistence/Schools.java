package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cwtt.casework.domain.Reader;
import org.cwtt.casework.domain.School;
import org.cwtt.messaging.Unnest;

/// The schools and the areas they lie in. Who may read what is decided by joins: see [Children] and [Caseload].
@ApplicationScoped
public class Schools {
    private static final String PUT = """
            INSERT INTO schools (emis, version, name, province, district, circuit)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?)
            ON CONFLICT (emis) DO UPDATE SET
                (version, name, province, district, circuit)
                = (excluded.version, excluded.name, excluded.province, excluded.district, excluded.circuit)
            WHERE schools.version < excluded.version
            """;

    /// An area of which the reader does not see every school would be a part of it under its name.
    private static final String COVERS = """
            SELECT count(*) > 0 AND bool_and(units && ?) FROM schools WHERE units @> ARRAY[?::text]
            """;
    private static final String IS_DISTRICT = "SELECT EXISTS (SELECT 1 FROM schools WHERE district = ?)";
    private static final String WITHIN = """
            SELECT emis, version, name, province, district, circuit FROM schools WHERE units && ?
            ORDER BY name, emis LIMIT ?
            """;

    private final Database database;

    Schools(Database database) {
        this.database = database;
    }

    /// Keeps each school's newest version.
    ///
    /// @param newest at most one version a school
    public void put(List<School> newest) {
        database.call(connection -> Unnest.of(newest)
                .texts(School::emis)
                .longs(School::version)
                .texts(School::name)
                .texts(School::province)
                .texts(School::district)
                .texts(School::circuit)
                .update(connection, PUT));
    }

    /// True when the area has schools and all of them lie in the reader's areas.
    public boolean covers(Reader reader, String area) {
        return database.query(COVERS, row -> row.getBoolean(1), reader.units(), area)
                .getFirst();
    }

    /// True for the code of a district in which there is a school.
    public boolean isDistrict(String area) {
        return database.query(IS_DISTRICT, row -> row.getBoolean(1), area).getFirst();
    }

    /// Those in the reader's areas, by name.
    public List<School> within(Reader reader, int limit) {
        return database.query(
                WITHIN,
                row -> new School(
                        row.getString("emis"),
                        row.getLong("version"),
                        row.getString("name"),
                        row.getString("province"),
                        row.getString("district"),
                        row.getString("circuit")),
                reader.units(),
                limit);
    }
}
