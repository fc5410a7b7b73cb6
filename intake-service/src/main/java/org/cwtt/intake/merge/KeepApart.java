package org.cwtt.intake.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.merge.domain.DuplicatePair;
import org.cwtt.intake.merge.domain.Merge;
import org.cwtt.intake.merge.persistence.DuplicatePairs;

/// Notes that two children are two, so that nobody is asked again.
@ApplicationScoped
public class KeepApart {
    private final DuplicatePairs pairs;
    private final Clock clock;

    KeepApart(DuplicatePairs pairs, Clock clock) {
        this.pairs = pairs;
        this.clock = clock;
    }

    /// Whether there was such an undecided pair within these areas.
    ///
    /// @param by subject of the caller's token
    @Transactional
    public boolean keepApart(UUID pairId, String reason, Areas areas, String by) {
        Optional<DuplicatePair> pair = pairs.open(pairId, areas);
        pair.ifPresent(decided -> pairs.decide(
                decided.one().id(),
                decided.other().id(),
                DuplicatePairs.Decision.KEPT_APART,
                new Merge.Act(by, reason, clock.instant())));
        return pair.isPresent();
    }
}
