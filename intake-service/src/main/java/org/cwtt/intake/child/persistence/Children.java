package org.cwtt.intake.child.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.ChildRecord;
import org.jspecify.annotations.Nullable;

/// The children.
@ApplicationScoped
public class Children implements PanacheRepositoryBase<ChildEntity, UUID> {
    private static final String WITHIN = """
            SELECT c.* FROM children c JOIN schools s ON s.emis = c.school_id
            WHERE c.id = :id AND c.state = 'ACTIVE' AND s.areas && string_to_array(:areas, ',')""";

    private static final String IS_ERASED = "SELECT EXISTS (SELECT 1 FROM erasures WHERE child_id = :id)";

    private static final String REDIRECT = """
            UPDATE children SET survivor_id = :to WHERE survivor_id = :from RETURNING id""";

    private static final String LEAD_BACK = """
            UPDATE children SET survivor_id = :to WHERE id = ANY (string_to_array(:ids, ',')::uuid[]) AND id <> :to""";

    /// The child, wherever it goes to school and whatever became of it.
    public Optional<ChildRecord> find(UUID id) {
        return findByIdOptional(id).map(ChildEntity::toRecord);
    }

    /// The active child, if it goes to school within the areas.
    @SuppressWarnings("unchecked")
    public Optional<ChildRecord> find(UUID id, Areas areas) {
        List<ChildEntity> found = getEntityManager()
                .createNativeQuery(WITHIN, ChildEntity.class)
                .setParameter("id", id)
                .setParameter("areas", areas.joined())
                .getResultList();
        return found.stream().map(ChildEntity::toRecord).findFirst();
    }

    /// Whether a child of this id was erased, for ever.
    public boolean isErased(UUID id) {
        return (boolean) getEntityManager()
                .createNativeQuery(IS_ERASED)
                .setParameter("id", id)
                .getSingleResult();
    }

    /// What was registered under this id first, as a hash; null for a child from before hashes were kept.
    public byte @Nullable [] registeredHash(UUID id) {
        return findById(id).registeredHash;
    }

    /// Saves a child who was not there before.
    public ChildRecord register(Child child, byte[] hash, String registeredBy, Instant at) {
        ChildEntity row = new ChildEntity();
        row.set(child);
        row.version = 1;
        row.state = ChildRecord.State.ACTIVE;
        row.registeredHash = hash;
        row.registeredBy = registeredBy;
        row.registeredAt = at;
        row.changedAt = at;
        persistAndFlush(row);
        return row.toRecord();
    }

    /// Saves a child's new state as its next version.
    public ChildRecord change(Child child, Instant at) {
        ChildEntity row = findById(child.id());
        row.set(child);
        return next(row, at);
    }

    /// Lets one record lead to another one, with every record that led to it.
    ///
    /// @return the records that lead to the surviving one now
    @SuppressWarnings("unchecked")
    public List<UUID> absorb(UUID absorbed, UUID surviving, Instant at) {
        ChildEntity row = findById(absorbed);
        row.state = ChildRecord.State.MERGED;
        row.mergedInto = surviving;
        row.survivorId = surviving;
        next(row, at);
        List<UUID> led = getEntityManager()
                .createNativeQuery(REDIRECT, UUID.class)
                .setParameter("to", surviving)
                .setParameter("from", absorbed)
                .getResultList();
        return Stream.concat(led.stream(), Stream.of(absorbed)).toList();
    }

    /// Makes an absorbed record one of its own again, and leads those back to it that led to it before.
    public ChildRecord restore(UUID absorbed, List<UUID> redirected, Instant at) {
        ChildEntity row = findById(absorbed);
        row.state = ChildRecord.State.ACTIVE;
        row.mergedInto = null;
        row.survivorId = null;
        ChildRecord restored = next(row, at);
        getEntityManager()
                .createNativeQuery(LEAD_BACK)
                .setParameter("to", absorbed)
                .setParameter("ids", redirected.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .executeUpdate();
        return restored;
    }

    private ChildRecord next(ChildEntity row, Instant at) {
        row.version++;
        row.changedAt = at;
        flush();
        return row.toRecord();
    }
}
