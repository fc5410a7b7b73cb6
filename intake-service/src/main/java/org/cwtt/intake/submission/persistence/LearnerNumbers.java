package org.cwtt.intake.submission.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;

/// Finds a child by its learner number, for files that know no other.
@ApplicationScoped
public class LearnerNumbers {
    private static final String CHILDREN = """
        SELECT DISTINCT coalesce(c.survivor_id, c.id)
        FROM children c JOIN schools s ON s.emis = c.school_id
        WHERE c.learner_number = :number AND c.state <> 'ERASED' AND s.areas && string_to_array(:areas, ',')
        LIMIT 2\
        """;

    private final EntityManager database;

    LearnerNumbers(EntityManager database) {
        this.database = database;
    }

    /// The child, if exactly one within the areas has this number.
    public Optional<UUID> child(String learnerNumber, Areas areas) {
        List<?> found = database.createNativeQuery(CHILDREN, UUID.class)
                .setParameter("number", learnerNumber)
                .setParameter("areas", areas.joined())
                .getResultList();
        return found.size() == 1 ? Optional.of((UUID) found.getFirst()) : Optional.empty();
    }
}
