package org.cwtt.casework.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cwtt.casework.RecordChildren;
import org.cwtt.casework.RecordProfiles;
import org.cwtt.casework.RecordReferrals;
import org.cwtt.casework.RecordRounds;
import org.cwtt.casework.RecordSchools;
import org.cwtt.messaging.Inbox;
import org.cwtt.messaging.ReceivedEvent;
import org.cwtt.schemas.intake.AreaChanged;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.RoundChanged;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears the five topics of which the record is made. The topics of the statutory lane are not among them.
@ApplicationScoped
class EventConsumers {
    private final Inbox inbox;
    private final RecordChildren recordChildren;
    private final RecordSchools recordSchools;
    private final RecordRounds recordRounds;
    private final RecordProfiles recordProfiles;
    private final RecordReferrals recordReferrals;

    EventConsumers(
            Inbox inbox,
            RecordChildren recordChildren,
            RecordSchools recordSchools,
            RecordRounds recordRounds,
            RecordProfiles recordProfiles,
            RecordReferrals recordReferrals) {
        this.inbox = inbox;
        this.recordChildren = recordChildren;
        this.recordSchools = recordSchools;
        this.recordRounds = recordRounds;
        this.recordProfiles = recordProfiles;
        this.recordReferrals = recordReferrals;
    }

    @Incoming("children")
    @Blocking
    void children(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(batch, ChildChanged.class, events -> recordChildren.record(each(events, FromAvro::child)));
    }

    @Incoming("areas")
    @Blocking
    void areas(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(batch, AreaChanged.class, events -> recordSchools.record(each(events, FromAvro::school)));
    }

    @Incoming("rounds")
    @Blocking
    void rounds(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(batch, RoundChanged.class, events -> recordRounds.record(each(events, FromAvro::round)));
    }

    @Incoming("risk-profiles")
    @Blocking
    void riskProfiles(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(
                batch, RiskProfileAssessed.class, events -> recordProfiles.record(each(events, FromAvro::profile)));
    }

    @Incoming("referrals")
    @Blocking
    void referrals(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(
                batch,
                ReferralStatusChanged.class,
                events -> recordReferrals.record(each(events, FromAvro::referralStep)));
    }

    private static <A extends SpecificRecord, T> List<T> each(List<ReceivedEvent<A>> events, Function<A, T> meaning) {
        return events.stream().map(ReceivedEvent::payload).map(meaning).toList();
    }
}
