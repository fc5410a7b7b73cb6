package org.cwtt.reporting.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cwtt.messaging.Inbox;
import org.cwtt.reporting.CountReferrals;
import org.cwtt.reporting.domain.ReferralStanding;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears `referral.referral.status-changed-v1`; the statutory lane has its own topics, which are not heard here.
@ApplicationScoped
class ReferralConsumer {
    private final Inbox inbox;
    private final CountReferrals countReferrals;

    ReferralConsumer(Inbox inbox, CountReferrals countReferrals) {
        this.inbox = inbox;
        this.countReferrals = countReferrals;
    }

    @Incoming("referrals")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(
                batch,
                ReferralStatusChanged.class,
                events -> countReferrals.count(
                        events.stream().map(e -> standing(e.payload())).toList()));
    }

    static ReferralStanding standing(ReferralStatusChanged change) {
        return new ReferralStanding(
                change.getReferralId(),
                Shard.of(change.getChildId()),
                change.getVersion(),
                change.getSchoolId(),
                change.getRoundId(),
                change.getDepartment(),
                change.getTo());
    }
}
