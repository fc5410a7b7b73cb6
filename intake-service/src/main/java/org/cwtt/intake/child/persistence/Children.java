package org.cwtt.intake.child.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.child.domain.Child;

/// The children.
@ApplicationScoped
public class Children implements PanacheRepositoryBase<ChildEntity, UUID> {
    private static final String ACTIVE = "ACTIVE";

    private static final String WITHIN = """
            SELECT c.* FROM children c JOIN schools s ON s.emis = c.school_id
            WHERE c.id = :id AND c.state = 'ACTIVE' AND s.areas && string_to_array(:areas, ',')""";

    /// The child, wherever it goes to school.
    public Optional<Child> find(UUID id) {
        return findByIdOptional(id).map(ChildEntity::toChild);
    }

    /// The child, if it goes to school within the areas.
    @SuppressWarnings("unchecked")
    public Optional<Child> find(UUID id, Areas areas) {
        List<ChildEntity> found = getEntityManager()
                .createNativeQuery(WITHIN, ChildEntity.class)
                .setParameter("id", id)
                .setParameter("areas", areas.joined())
                .getResultList();
        return found.stream().map(ChildEntity::toChild).findFirst();
    }

    /// Saves a child who was not there before, and answers the version.
    public long register(Child child, String registeredBy, Instant at) {
        ChildEntity row = new ChildEntity();
        row.set(child);
        row.version = 1;
        row.state = ACTIVE;
        row.registeredBy = registeredBy;
        row.registeredAt = at;
        row.changedAt = at;
        persist(row);
        return row.version;
    }
}
