package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.domain.WorkView;
import org.cwtt.referral.domain.WorkingDays;
import org.cwtt.referral.persistence.WorkList;
import org.cwtt.referral.persistence.WorkList.Query;
import org.jspecify.annotations.Nullable;

/// Lists the referrals that a viewer may see, oldest first.
@ApplicationScoped
public class ListReferrals {
    /// Working days within which something is due soon.
    private static final int SOON = 3;

    private static final int FEW = 20;

    private static final Duration BEFORE_IT_IS_SEEN = Duration.ofMinutes(1);

    private final WorkList workList;
    private final WorkingDays workingDays;
    private final InstantSource clock;

    ListReferrals(WorkList workList, WorkingDays workingDays, InstantSource clock) {
        this.workList = workList;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /// @param state only those in this state; null: in any
    /// @param view only those in this part of the list; null: in any
    /// @param changedFrom only those that changed then or later, by a minute more, since a change is dated when
    ///     it is decided, a moment before it can be seen; null: whenever
    /// @param after the last referral of the page before; null: from the start
    @Transactional
    public List<Referral> list(
            Viewer viewer,
            @Nullable ReferralState state,
            @Nullable WorkView view,
            @Nullable Instant changedFrom,
            @Nullable UUID after,
            int limit) {
        Instant now = clock.instant();
        Instant since = changedFrom == null ? null : changedFrom.minus(BEFORE_IT_IS_SEEN);
        return workList.page(viewer, new Query(state, view, since, after, limit, now, workingDays.deadline(now, SOON)));
    }

    /// Finds by the reference that people read out to each other; two referrals may share one.
    ///
    /// @param tail the last eight hexadecimal digits of the id
    @Transactional
    public List<Referral> find(Viewer viewer, String tail) {
        return workList.endingWith(viewer, tail, FEW);
    }
}
