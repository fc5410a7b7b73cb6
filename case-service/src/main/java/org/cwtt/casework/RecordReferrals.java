package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.casework.domain.ReferralStep;
import org.cwtt.casework.persistence.ErasureGate;
import org.cwtt.casework.persistence.ReferralSteps;

/// Takes in what happened to referrals, in any order.
@ApplicationScoped
public class RecordReferrals {
    private final ErasureGate erasure;
    private final ReferralSteps referralSteps;

    RecordReferrals(ErasureGate erasure, ReferralSteps referralSteps) {
        this.erasure = erasure;
        this.referralSteps = referralSteps;
    }

    /// A repeat changes nothing.
    @Transactional
    public void record(List<ReferralStep> steps) {
        erasure.enter();
        referralSteps.add(steps);
    }
}
