package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.casework.domain.ReferralStep;
import org.cwtt.casework.persistence.Children;
import org.cwtt.casework.persistence.ReferralSteps;

/// Takes in what happened to referrals, in any order.
@ApplicationScoped
public class RecordReferrals {
    private final Children children;
    private final ReferralSteps referralSteps;

    RecordReferrals(Children children, ReferralSteps referralSteps) {
        this.children = children;
        this.referralSteps = referralSteps;
    }

    /// A repeat changes nothing.
    @Transactional
    public void record(List<ReferralStep> steps) {
        children.hold(steps.stream().map(ReferralStep::childId).toList());
        referralSteps.add(steps);
    }
}
