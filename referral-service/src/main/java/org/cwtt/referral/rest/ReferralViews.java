package org.cwtt.referral.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.cwtt.referral.FindPlaces;
import org.cwtt.referral.FindPlaces.Places;
import org.cwtt.referral.ShowReferral.Shown;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.HistoryEntry;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.ReferralStep;
import org.cwtt.referral.domain.RoutingTable;
import org.cwtt.referral.domain.Viewer;

/// Shows each reader what they may see of a referral.
@ApplicationScoped
class ReferralViews {
    private final PairwiseIds pairwiseIds;
    private final RoutingTable routing;
    private final FindPlaces findPlaces;
    private final InstantSource clock;

    ReferralViews(PairwiseIds pairwiseIds, RoutingTable routing, FindPlaces findPlaces, InstantSource clock) {
        this.pairwiseIds = pairwiseIds;
        this.routing = routing;
        this.findPlaces = findPlaces;
        this.clock = clock;
    }

    List<ReferralView> of(Viewer viewer, List<Referral> referrals) {
        Places places = findPlaces.find(referrals);
        return referrals.stream()
                .map(referral -> view(viewer, referral).with(places.chosen(referral), places.proposed(referral)))
                .toList();
    }

    private ReferralView view(Viewer viewer, Referral referral) {
        return viewer.department() == null
                ? ReferralView.forPractitioner(
                        referral, routing.onDecline().get(referral.department()), clock.instant())
                : ReferralView.forDepartment(
                        referral, pairwiseIds.of(referral.childId(), referral.department()), clock.instant());
    }

    ReferralView of(Viewer viewer, Shown shown) {
        return of(viewer, List.of(shown.referral())).getFirst().with(history(viewer, shown));
    }

    /// A department does not learn that a referral was held, nor what became of it after it declined.
    List<HistoryView> history(Viewer viewer, Shown shown) {
        return shown.history().stream()
                .filter(step -> viewer.department() == null || concernsDepartment(step))
                .map(step -> HistoryView.from(viewer.department() == null ? step : asTold(step)))
                .toList();
    }

    /// What was released is new to the department.
    private static HistoryEntry asTold(HistoryEntry step) {
        return step.step() == ReferralStep.RELEASED ? step.asRequested() : step;
    }

    private static boolean concernsDepartment(HistoryEntry step) {
        return step.to() != ReferralState.HELD_FOR_CONSENT && step.from() != ReferralState.DECLINED;
    }
}
