package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.RefusedResponse;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.persistence.RefusedResponses;
import org.jspecify.annotations.Nullable;

/// Tells a department's system which of the responses that were given in its name by the topic were not taken, and why.
@ApplicationScoped
public class ListRefusals {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final RefusedResponses refusals;

    ListRefusals(RefusedResponses refusals) {
        this.refusals = refusals;
    }

    /// @param after the last one of the page before; null: from the start
    @Transactional
    public List<RefusedResponse> list(Viewer viewer, @Nullable UUID after, int limit) {
        return refusals.page(viewer.ownDepartment(), after == null ? BEFORE_ALL : after, limit);
    }
}
