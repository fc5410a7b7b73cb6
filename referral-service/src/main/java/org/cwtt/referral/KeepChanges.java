package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralChanged;
import org.cwtt.referral.domain.ReferralStep;
import org.cwtt.referral.messaging.Announcements;
import org.cwtt.referral.persistence.PairwiseChildren;
import org.cwtt.referral.persistence.PairwiseChildren.PairwiseChild;
import org.cwtt.referral.persistence.Referrals;

/// Saves what was decided and tells everybody whom it concerns, in the running transaction.
@ApplicationScoped
class KeepChanges {
    private final Referrals referrals;
    private final PairwiseChildren pairwiseChildren;
    private final PairwiseIds pairwiseIds;
    private final Announcements announcements;
    private final TellWebhooks tellWebhooks;

    KeepChanges(
            Referrals referrals,
            PairwiseChildren pairwiseChildren,
            PairwiseIds pairwiseIds,
            Announcements announcements,
            TellWebhooks tellWebhooks) {
        this.referrals = referrals;
        this.pairwiseChildren = pairwiseChildren;
        this.pairwiseIds = pairwiseIds;
        this.announcements = announcements;
        this.tellWebhooks = tellWebhooks;
    }

    void keep(List<ReferralChanged> changes) {
        referrals.save(changes);
        pairwiseChildren.enter(changes.stream()
                .filter(change -> change.from() == null || change.step() == ReferralStep.REASSIGNED)
                .map(this::known)
                .toList());
        announcements.announce(changes);
        tellWebhooks.tell(changes);
    }

    private PairwiseChild known(ReferralChanged opened) {
        Referral referral = opened.referral();
        String id = pairwiseIds.of(referral.childId(), referral.department());
        return new PairwiseChild(referral.childId(), referral.department(), id);
    }

    /// Before the end of erased children's referrals is kept: that alone is still told.
    void forgetUntold(Set<UUID> erased) {
        tellWebhooks.forget(erased);
    }
}
