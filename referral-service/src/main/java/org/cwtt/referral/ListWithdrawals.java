package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.ConsentWithdrawal;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.persistence.ConsentWithdrawals;
import org.jspecify.annotations.Nullable;

/// Lists the withdrawals of consent that departments have acknowledged, or have yet to acknowledge.
@ApplicationScoped
public class ListWithdrawals {
    private final ConsentWithdrawals withdrawals;

    ListWithdrawals(ConsentWithdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    /// @param after the last withdrawal of the page before; null: from the start
    @Transactional
    public List<ConsentWithdrawal> list(Viewer viewer, boolean acknowledged, @Nullable UUID after, int limit) {
        return withdrawals.page(viewer, acknowledged, after, limit);
    }
}
