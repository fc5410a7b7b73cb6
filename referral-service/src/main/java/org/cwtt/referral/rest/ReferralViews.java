package org.cwtt.referral.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.cwtt.referral.ShowReferral.Shown;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.HistoryEntry;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.RoutingTable;
import org.cwtt.referral.domain.Viewer;

/// Shows each reader what they may see of a referral.
@ApplicationScoped
class ReferralViews {
    private final PairwiseIds pairwiseIds;
    private final RoutingTable routing;
    private final InstantSource clock;

    ReferralViews(PairwiseIds pairwiseIds, RoutingTable routing, InstantSource clock) {
        this.pairwiseIds = pairwiseIds;
        this.routing = routing;
        this.clock = clock;
    }

    ReferralView of(Viewer viewer, Referral referral) {
        return viewer.department() == null
                ? ReferralView.forPractitioner(
                        referral, routing.onDecline().get(referral.department()), clock.instant())
                : ReferralView.forDepartment(
                        referral, pairwiseIds.of(referral.childId(), referral.department()), clock.instant());
    }

    ReferralView of(Viewer viewer, Shown shown) {
        return of(viewer, shown.referral()).with(history(viewer, shown));
    }

    /// A department does not learn that a referral was held, nor what became of it after it declined.
    List<HistoryView> history(Viewer viewer, Shown shown) {
        return shown.history().stream()
                .filter(step -> viewer.department() == null || concernsDepartment(step))
                .map(HistoryView::from)
                .toList();
    }

    private static boolean concernsDepartment(HistoryEntry step) {
        return step.to() != ReferralState.HELD_FOR_CONSENT && step.from() != ReferralState.DECLINED;
    }
}
