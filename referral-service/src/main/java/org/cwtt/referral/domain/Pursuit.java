package org.cwtt.referral.domain;

import java.util.List;
import org.cwtt.referral.domain.Command.Escalate;

/// Pursues what is late.
record Pursuit(Deadlines deadlines) {
    List<ReferralChanged> escalate(Standing before, Escalate escalate) {
        return before.referrals().stream()
                .filter(referral -> referral.due().isToEscalate(escalate.cause().at()))
                .map(referral -> escalated(referral, escalate.cause()))
                .toList();
    }

    private ReferralChanged escalated(Referral late, Cause cause) {
        ReferralState same = LifeCycle.after(late.state(), ReferralStep.ESCALATED);
        Referral escalated = late.escalated(same, deadlines.escalated(late.due(), cause.at()));
        return ReferralDecider.change(ReferralStep.ESCALATED, late, escalated, cause);
    }
}
