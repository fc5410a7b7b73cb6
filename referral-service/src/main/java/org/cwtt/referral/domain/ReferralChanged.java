package org.cwtt.referral.domain;

import org.jspecify.annotations.Nullable;

/// One change of a referral: what happened, and the whole referral as it is afterwards.
///
/// @param from the state before; null when the referral is new
public record ReferralChanged(ReferralStep step, @Nullable ReferralState from, Referral referral, Cause cause) {

    /// A department is told while it may know, and that it may no longer; what becomes of a referral after it declined
    /// is not its business.
    public boolean concernsDepartment() {
        boolean told = referral.isDisclosed() || step == ReferralStep.CONSENT_WITHDRAWN;
        return told && from != ReferralState.DECLINED;
    }
}
