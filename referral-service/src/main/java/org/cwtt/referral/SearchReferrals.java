package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.DatedReferral;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.persistence.AccessLog;
import org.cwtt.referral.persistence.AccessLog.Access;
import org.cwtt.referral.persistence.PairwiseChildren;
import org.cwtt.referral.persistence.ReferralSearch;
import org.cwtt.referral.persistence.ReferralSearch.Query;
import org.jspecify.annotations.Nullable;

/// Finds a department's referrals by child, state and last change, oldest first; a search for one child or one
/// referral is noted.
@ApplicationScoped
public class SearchReferrals {
    private final ReferralSearch search;
    private final PairwiseChildren pairwiseChildren;
    private final PairwiseIds pairwiseIds;
    private final AccessLog accessLog;
    private final InstantSource clock;

    SearchReferrals(
            ReferralSearch search,
            PairwiseChildren pairwiseChildren,
            PairwiseIds pairwiseIds,
            AccessLog accessLog,
            InstantSource clock) {
        this.search = search;
        this.pairwiseChildren = pairwiseChildren;
        this.pairwiseIds = pairwiseIds;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /// What is looked for.
    ///
    /// @param referralId null: any
    /// @param pairwiseChildId the department's own child id; null: any child
    /// @param states in one of these
    /// @param changedFrom last changed then or later; null: at any time
    /// @param changedTo last changed then or earlier; null: at any time
    public record Criteria(
            @Nullable UUID referralId,
            @Nullable String pairwiseChildId,
            Set<ReferralState> states,
            @Nullable Instant changedFrom,
            @Nullable Instant changedTo) {
        public Criteria {
            states = Set.copyOf(states);
        }
    }

    /// @param viewer acts for a department
    /// @param after the last referral of the page before; null: from the start
    @Transactional
    public List<DatedReferral> search(Viewer viewer, Criteria criteria, @Nullable UUID after, int limit) {
        UUID childId = null;
        if (criteria.pairwiseChildId() != null) {
            Optional<UUID> child = childOf(viewer.ownDepartment(), criteria.pairwiseChildId());
            if (child.isEmpty()) {
                return List.of();
            }
            childId = child.get();
        }
        Query query = new Query(
                criteria.referralId(), childId, criteria.states(), criteria.changedFrom(), criteria.changedTo());
        List<DatedReferral> found = search.page(viewer, query, after, limit);
        if (childId != null || criteria.referralId() != null) {
            found.forEach(one -> note(viewer, one.referral().id()));
        }
        return found;
    }

    /// An id under a key that is used no more is nobody's.
    private Optional<UUID> childOf(Department department, String pairwiseId) {
        return pairwiseChildren
                .childOf(department, pairwiseId)
                .filter(child -> pairwiseIds.of(child, department).equals(pairwiseId));
    }

    private void note(Viewer viewer, UUID referralId) {
        accessLog.append(new Access(viewer.login(), "referral.read", referralId, null, clock.instant()));
    }
}
