package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.domain.WorkView;
import org.cwtt.referral.persistence.WorkList;
import org.cwtt.referral.persistence.WorkList.Query;
import org.jspecify.annotations.Nullable;

/// Lists the referrals that a viewer may see, oldest first.
@ApplicationScoped
public class ListReferrals {
    private final WorkList workList;

    private final InstantSource clock;

    ListReferrals(WorkList workList, InstantSource clock) {
        this.workList = workList;
        this.clock = clock;
    }

    /// @param state only those in this state; null: in any
    /// @param view only those in this part of the list; null: in any
    /// @param after the last referral of the page before; null: from the start
    @Transactional
    public List<Referral> list(
            Viewer viewer, @Nullable ReferralState state, @Nullable WorkView view, @Nullable UUID after, int limit) {
        return workList.page(viewer, new Query(state, view, after, limit, clock.instant()));
    }
}
