package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.cwtt.messaging.Unnest;
import org.cwtt.referral.domain.School;

/// The schools and the areas they lie in, by which every query is filtered.
@ApplicationScoped
public class Schools {
    private static final String UPSERT = """
            INSERT INTO schools (emis, province, district, circuit, name, version, education_district,
                health_sub_district, social_development_office, latitude, longitude)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ORDER BY 1
            ON CONFLICT (emis) DO UPDATE SET province = excluded.province, district = excluded.district,
                circuit = excluded.circuit, name = excluded.name, version = excluded.version,
                education_district = excluded.education_district,
                health_sub_district = excluded.health_sub_district,
                social_development_office = excluded.social_development_office,
                latitude = excluded.latitude, longitude = excluded.longitude
            WHERE schools.version < excluded.version""";
    private static final String NAMES = "SELECT emis, name FROM schools WHERE emis = ANY(?)";

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
                .texts(school -> school.catchments().educationDistrict())
                .texts(school -> school.catchments().healthSubDistrict())
                .texts(school -> school.catchments().socialDevelopmentOffice())
                .doubles(school ->
                        school.location() == null ? null : school.location().latitude())
                .doubles(school ->
                        school.location() == null ? null : school.location().longitude())
                .update(connection, UPSERT));
    }

    /// What these schools are called, by EMIS number; those that are known.
    public Map<String, String> names(Collection<String> emis) {
        Map<String, String> names = new HashMap<>();
        database.query(NAMES, row -> names.put(row.getString(1), row.getString(2)), emis);
        return names;
    }
}
