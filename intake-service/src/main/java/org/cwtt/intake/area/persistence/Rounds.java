package org.cwtt.intake.area.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cwtt.intake.area.domain.Round;

/// The rounds.
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<RoundEntity, String> {
    public Optional<Round> find(String id) {
        return findByIdOptional(id).map(RoundEntity::toRound);
    }

    /// All rounds, in the order in which they open.
    public List<Round> all() {
        return listAll(Sort.by("opensOn", "id")).stream()
                .map(RoundEntity::toRound)
                .toList();
    }

    /// Saves the round's new state and answers its version.
    public long save(Round round, Instant at) {
        RoundEntity row = findByIdOptional(round.id()).orElseGet(RoundEntity::new);
        row.set(round, row.version + 1, at);
        persist(row);
        return row.version;
    }
}
