package org.cwtt.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.reporting.domain.Fold;
import org.cwtt.reporting.domain.ReferralStanding;
import org.cwtt.reporting.persistence.Areas;
import org.cwtt.reporting.persistence.Cells;
import org.cwtt.reporting.persistence.ReferralStandings;
import org.cwtt.reporting.persistence.StaleSchools;

/// Counts referrals: each in the state it reached last, in one transaction a batch.
@ApplicationScoped
public class CountReferrals {
    private final ReferralStandings referrals;
    private final Cells cells;
    private final Areas areas;
    private final StaleSchools staleSchools;

    CountReferrals(ReferralStandings referrals, Cells cells, Areas areas, StaleSchools staleSchools) {
        this.referrals = referrals;
        this.cells = cells;
        this.areas = areas;
        this.staleSchools = staleSchools;
    }

    /// Counts the arrivals that are newer than what stands, in any order and with any repeats.
    @Transactional
    public void count(List<ReferralStanding> arrived) {
        Set<UUID> keys = arrived.stream().map(ReferralStanding::key).collect(Collectors.toSet());
        Map<UUID, ReferralStanding> standing = referrals.standing(keys);
        Fold<ReferralStanding> fold = Fold.of(standing, arrived);
        if (fold.accepted().isEmpty()) {
            return;
        }
        referrals.replace(standing, fold.accepted());
        cells.apply(fold.differences());
        areas.hearOf(fold.rounds());
        staleSchools.mark(fold.stale());
    }
}
