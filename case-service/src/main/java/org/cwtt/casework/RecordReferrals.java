package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.casework.domain.ReferralStep;
import org.cwtt.casework.persistence.Gate;

/// Takes in what happened to referrals, in any order.
@ApplicationScoped
public class RecordReferrals {
    private final Gate gate;
    private final Fold fold;

    RecordReferrals(Gate gate, Fold fold) {
        this.gate = gate;
        this.fold = fold;
    }

    /// A repeat changes nothing.
    @Transactional
    public void record(List<ReferralStep> steps) {
        gate.pass();
        fold.referrals(steps);
    }
}
