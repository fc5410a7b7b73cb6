package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.referral.domain.RefusedResponse;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.persistence.RefusedResponses;

/// Tells a department's system which of the responses that were given in its name by the topic were not taken, and why.
@ApplicationScoped
public class ListRefusals {
    private final RefusedResponses refusals;

    ListRefusals(RefusedResponses refusals) {
        this.refusals = refusals;
    }

    /// @param after the position of the last one of the page before; 0: from the start
    @Transactional
    public List<RefusedResponse> list(Viewer viewer, long after, int limit) {
        return refusals.page(viewer.ownDepartment(), after, limit);
    }
}
