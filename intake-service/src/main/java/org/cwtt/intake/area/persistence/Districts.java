package org.cwtt.intake.area.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.cwtt.intake.area.domain.District;

/// Provinces and their districts, as loaded from the reference files.
@ApplicationScoped
public class Districts {
    private static final String SAVE_PROVINCE = """
        INSERT INTO provinces (code, name) VALUES (?1, ?2)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name\
        """;
    private static final String SAVE_DISTRICT = """
        INSERT INTO districts (code, name, category, province) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (code) DO UPDATE
        SET name = excluded.name, category = excluded.category, province = excluded.province\
        """;
    private static final String ALL = "SELECT code, name, category, province FROM districts ORDER BY code";
    private static final String IS_IN = """
        SELECT EXISTS (SELECT 1 FROM districts WHERE code = ?1 AND province = ?2)\
        """;

    private final EntityManager database;

    Districts(EntityManager database) {
        this.database = database;
    }

    public void saveProvince(String code, String name) {
        database.createNativeQuery(SAVE_PROVINCE)
                .setParameter(1, code)
                .setParameter(2, name)
                .executeUpdate();
    }

    public void save(District district) {
        database.createNativeQuery(SAVE_DISTRICT)
                .setParameter(1, district.code())
                .setParameter(2, district.name())
                .setParameter(3, district.category())
                .setParameter(4, district.province())
                .executeUpdate();
    }

    /// All districts, by code.
    public List<District> all() {
        Stream<?> rows = database.createNativeQuery(ALL).getResultList().stream();
        return rows.map(row -> (Object[]) row)
                .map(row -> new District((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    public boolean isIn(String district, String province) {
        return (boolean) database.createNativeQuery(IS_IN)
                .setParameter(1, district)
                .setParameter(2, province)
                .getSingleResult();
    }
}
