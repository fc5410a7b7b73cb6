package org.cwtt.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.reporting.domain.ChildRound;
import org.cwtt.reporting.domain.Contribution;
import org.cwtt.reporting.domain.Fold;
import org.cwtt.reporting.persistence.Areas;
import org.cwtt.reporting.persistence.Cells;
import org.cwtt.reporting.persistence.Contributions;
import org.cwtt.reporting.persistence.ErasedChildren;
import org.cwtt.reporting.persistence.StaleSchools;

/// Counts risk profiles: each child where its newest profile puts it, in one transaction a batch.
@ApplicationScoped
public class CountProfiles {
    private final ErasedChildren erasedChildren;
    private final Contributions contributions;
    private final Cells cells;
    private final Areas areas;
    private final StaleSchools staleSchools;

    CountProfiles(
            ErasedChildren erasedChildren,
            Contributions contributions,
            Cells cells,
            Areas areas,
            StaleSchools staleSchools) {
        this.erasedChildren = erasedChildren;
        this.contributions = contributions;
        this.cells = cells;
        this.areas = areas;
        this.staleSchools = staleSchools;
    }

    /// Counts the arrivals that are newer than what stands, in any order and with any repeats; erased children count
    /// nowhere.
    @Transactional
    public void count(List<Contribution> arrived) {
        Set<UUID> erased = erasedChildren.among(
                arrived.stream().map(one -> one.key().childId()).collect(Collectors.toSet()));
        List<Contribution> countable = arrived.stream()
                .filter(one -> !erased.contains(one.key().childId()))
                .toList();
        Set<ChildRound> keys = countable.stream().map(Contribution::key).collect(Collectors.toSet());
        Map<ChildRound, Contribution> standing = contributions.standing(keys);
        Fold<Contribution> fold = Fold.of(standing, countable);
        if (fold.accepted().isEmpty()) {
            return;
        }
        contributions.replace(standing, fold.accepted());
        cells.apply(fold.differences());
        areas.hearOf(fold.rounds());
        staleSchools.mark(fold.stale());
    }
}
