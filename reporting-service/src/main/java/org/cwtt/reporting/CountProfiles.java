package org.cwtt.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.reporting.domain.ChildRound;
import org.cwtt.reporting.domain.Contribution;
import org.cwtt.reporting.domain.Fold;
import org.cwtt.reporting.persistence.Areas;
import org.cwtt.reporting.persistence.Cells;
import org.cwtt.reporting.persistence.Contributions;
import org.cwtt.reporting.persistence.StaleSchools;

/// Counts risk profiles: each child where its newest profile puts it, in one transaction a batch.
@ApplicationScoped
public class CountProfiles {
    private final Contributions contributions;
    private final Cells cells;
    private final Areas areas;
    private final StaleSchools staleSchools;

    CountProfiles(Contributions contributions, Cells cells, Areas areas, StaleSchools staleSchools) {
        this.contributions = contributions;
        this.cells = cells;
        this.areas = areas;
        this.staleSchools = staleSchools;
    }

    /// Counts the arrivals that are newer than what stands, in any order and with any repeats.
    @Transactional
    public void count(List<Contribution> arrived) {
        Set<ChildRound> keys = arrived.stream().map(Contribution::key).collect(Collectors.toSet());
        Map<ChildRound, Contribution> standing = contributions.standing(keys);
        Fold<Contribution> fold = Fold.of(standing, arrived);
        if (fold.accepted().isEmpty()) {
            return;
        }
        contributions.replace(standing, fold.accepted());
        cells.apply(fold.differences());
        areas.hearOf(fold.rounds());
        staleSchools.mark(fold.stale());
    }
}
