package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.referral.domain.ReferralChanged;
import org.cwtt.referral.messaging.Announcements;
import org.cwtt.referral.persistence.Referrals;

/// Saves what was decided and tells everybody whom it concerns, in the running transaction.
@ApplicationScoped
class KeepChanges {
    private final Referrals referrals;
    private final Announcements announcements;
    private final TellWebhooks tellWebhooks;

    KeepChanges(Referrals referrals, Announcements announcements, TellWebhooks tellWebhooks) {
        this.referrals = referrals;
        this.announcements = announcements;
        this.tellWebhooks = tellWebhooks;
    }

    void keep(List<ReferralChanged> changes) {
        referrals.save(changes);
        announcements.announce(changes);
        tellWebhooks.tell(changes);
    }

    /// Before the end of erased children's referrals is kept: that alone is still told.
    void forgetUntold(Set<UUID> erased) {
        tellWebhooks.forget(erased);
    }
}
