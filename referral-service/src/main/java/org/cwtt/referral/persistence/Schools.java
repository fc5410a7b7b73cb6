package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.cwtt.messaging.Unnest;
import org.cwtt.referral.domain.School;

/// The schools and the areas they lie in, by which every query is filtered.
@ApplicationScoped
public class Schools {
    private static final String UPSERT = """
            INSERT INTO schools (emis, province, district, circuit, name, version)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?) ORDER BY 1
            ON CONFLICT (emis) DO UPDATE SET province = excluded.province, district = excluded.district,
                circuit = excluded.circuit, name = excluded.name, version = excluded.version
            WHERE schools.version < excluded.version""";

    private final Database database;

    Schools(Database database) {
        this.database = database;
    }

    /// Keeps the newer state of each school; names none twice.
    public void save(Collection<School> schools) {
        database.with(connection -> Unnest.of(schools)
                .texts(School::emis)
                .texts(School::province)
                .texts(School::district)
                .texts(School::circuit)
                .texts(School::name)
                .longs(School::version)
                .update(connection, UPSERT));
    }
}
