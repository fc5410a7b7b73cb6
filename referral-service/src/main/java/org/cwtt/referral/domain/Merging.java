package org.cwtt.referral.domain;

import java.util.Comparator;
import java.util.UUID;

/// What becomes of referrals when two children of the registry turn out to be one, or one to be two after all.
final class Merging {
    /// Which of two open ones a department has come further with; of two equal ones, the one it was asked for first.
    static final Comparator<Referral> FURTHER_ALONG = Comparator.comparing(Referral::state)
            .thenComparing(Comparator.comparing(Referral::id).reversed());

    private Merging() {}

    /// The same referral, in the record of the child it is of.
    static ReferralChanged reassigned(Referral referral, UUID to, Cause cause) {
        ReferralState same = LifeCycle.after(referral.state(), ReferralStep.REASSIGNED);
        return ReferralDecider.change(ReferralStep.REASSIGNED, referral, referral.reassigned(same, to), cause);
    }

    /// One of two that a department has for the same child.
    static ReferralChanged ended(Referral twin, Cause cause) {
        ReferralState next = LifeCycle.after(twin.state(), ReferralStep.CANCELLED);
        Referral ended = twin.closed(next, Referral.CHILD_MERGED).due(Due.NEVER);
        return ReferralDecider.change(ReferralStep.CANCELLED, twin, ended, cause);
    }
}
