package org.cwtt.intake.child.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.child.domain.ChildQuery;
import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.child.matching.NameKey;
import org.jspecify.annotations.Nullable;

/// Searches the registry within areas.
@ApplicationScoped
public class ChildSearch {
    private static final String FIND = """
            SELECT c.* FROM children c JOIN schools s ON s.emis = c.school_id
            WHERE c.state = 'ACTIVE' AND s.areas && string_to_array(:areas, ',') AND c.id > :after""";

    private static final String ORDER = " ORDER BY c.id LIMIT :limit";

    private final EntityManager database;

    ChildSearch(EntityManager database) {
        this.database = database;
    }

    /// Active children within the areas that fit, by id, from the one after `wanted.after`.
    @SuppressWarnings("unchecked")
    public List<ChildRecord> find(ChildQuery wanted, Areas areas) {
        Map<String, Object> parameters = new HashMap<>();
        Query query = database.createNativeQuery(FIND + conditions(wanted, parameters) + ORDER, ChildEntity.class)
                .setParameter("areas", areas.joined())
                .setParameter("after", wanted.after())
                .setParameter("limit", wanted.limit());
        parameters.forEach(query::setParameter);
        List<ChildEntity> found = query.getResultList();
        return found.stream().map(ChildEntity::toRecord).toList();
    }

    /// Only what is wanted is asked for, so that the database can take the index that fits.
    private static String conditions(ChildQuery wanted, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder();
        and(sql, parameters, "c.school_id = :schoolId", "schoolId", wanted.schoolId());
        and(sql, parameters, "c.grade = :grade", "grade", wanted.grade());
        and(sql, parameters, "c.birth_date = :birthDate", "birthDate", wanted.birthDate());
        and(sql, parameters, "c.learner_number = :learnerNumber", "learnerNumber", wanted.learnerNumber());
        and(sql, parameters, "c.identity_number = :identityNumber", "identityNumber", wanted.identityNumber());
        String name = wanted.name() == null ? null : NameKey.of(wanted.name());
        and(sql, parameters, ":name <% c.name_key", "name", name);
        return sql.toString();
    }

    private static void and(
            StringBuilder sql, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            parameters.put(name, value);
        }
    }
}
