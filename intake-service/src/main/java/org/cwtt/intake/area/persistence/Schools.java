package org.cwtt.intake.area.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.area.domain.School;

/// The schools.
@ApplicationScoped
public class Schools implements PanacheRepositoryBase<SchoolEntity, String> {
    private static final String WITHIN = """
            SELECT * FROM schools
            WHERE areas && string_to_array(:areas, ',') AND emis > :after
            ORDER BY emis LIMIT :limit""";

    /// The school, wherever it lies.
    public Optional<School> find(String emis) {
        return findByIdOptional(emis).map(SchoolEntity::toSchool);
    }

    /// Schools within the areas, by EMIS number, from the one after `after`.
    @SuppressWarnings("unchecked")
    public List<School> within(Areas areas, String after, int limit) {
        List<SchoolEntity> found = getEntityManager()
                .createNativeQuery(WITHIN, SchoolEntity.class)
                .setParameter("areas", areas.joined())
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
        return found.stream().map(SchoolEntity::toSchool).toList();
    }

    /// Saves the school's new state and answers its version.
    public long save(School school, Instant at) {
        SchoolEntity row = findByIdOptional(school.emis()).orElseGet(SchoolEntity::new);
        row.set(school, row.version + 1, at);
        persist(row);
        return row.version;
    }
}
