package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.persistence.WorkList;
import org.jspecify.annotations.Nullable;

/// Lists the referrals that a viewer may see, oldest first.
@ApplicationScoped
public class ListReferrals {
    private final WorkList workList;

    ListReferrals(WorkList workList) {
        this.workList = workList;
    }

    /// @param state only those in this state; null: in any
    /// @param after the last referral of the page before; null: from the start
    @Transactional
    public List<Referral> list(Viewer viewer, @Nullable ReferralState state, @Nullable UUID after, int limit) {
        return workList.page(viewer, state, after, limit);
    }
}
