package org.cwtt.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import org.cwtt.reporting.domain.Contribution;
import org.cwtt.reporting.domain.Fold;
import org.cwtt.reporting.persistence.Cells;
import org.cwtt.reporting.persistence.Contributions;
import org.cwtt.reporting.persistence.ErasedChildren;
import org.cwtt.reporting.persistence.StaleSchools;

/// Takes erased children out of every count, deletes what they contributed, and lets none of it come back.
@ApplicationScoped
public class ForgetChildren {
    private final ErasedChildren erasedChildren;
    private final Contributions contributions;
    private final Cells cells;
    private final StaleSchools staleSchools;

    ForgetChildren(ErasedChildren erasedChildren, Contributions contributions, Cells cells, StaleSchools staleSchools) {
        this.erasedChildren = erasedChildren;
        this.contributions = contributions;
        this.cells = cells;
        this.staleSchools = staleSchools;
    }

    /// Forgets these children; one that was forgotten before changes nothing.
    @Transactional
    public void forget(Collection<UUID> children) {
        if (children.isEmpty()) {
            return;
        }
        erasedChildren.add(children);
        Fold<Contribution> fold = Fold.without(contributions.delete(children));
        cells.apply(fold.differences());
        staleSchools.mark(fold.stale());
    }
}
