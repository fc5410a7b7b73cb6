package org.cwtt.referral.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.cwtt.referral.ShowReferral.Shown;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.HistoryEntry;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.Viewer;

/// Shows each reader what they may see of a referral.
@ApplicationScoped
class ReferralViews {
    private final PairwiseIds pairwiseIds;
    private final InstantSource clock;

    ReferralViews(PairwiseIds pairwiseIds, InstantSource clock) {
        this.pairwiseIds = pairwiseIds;
        this.clock = clock;
    }

    ReferralView of(Viewer viewer, Referral referral) {
        return viewer.department() == null
                ? ReferralView.forPractitioner(referral, clock.instant())
                : ReferralView.forDepartment(
                        referral, pairwiseIds.of(referral.childId(), referral.department()), clock.instant());
    }

    ReferralView of(Viewer viewer, Shown shown) {
        List<HistoryEntry> steps = shown.history().stream()
                .filter(step -> viewer.department() == null || step.to() != ReferralState.HELD_FOR_CONSENT)
                .toList();
        return of(viewer, shown.referral()).with(steps);
    }
}
