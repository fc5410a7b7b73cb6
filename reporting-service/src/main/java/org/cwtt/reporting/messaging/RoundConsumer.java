package org.cwtt.reporting.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cwtt.messaging.Inbox;
import org.cwtt.reporting.RecordRounds;
import org.cwtt.reporting.domain.Round;
import org.cwtt.schemas.intake.RoundChanged;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears `intake.round.changed-v1`.
@ApplicationScoped
class RoundConsumer {
    private final Inbox inbox;
    private final RecordRounds recordRounds;

    RoundConsumer(Inbox inbox, RecordRounds recordRounds) {
        this.inbox = inbox;
        this.recordRounds = recordRounds;
    }

    @Incoming("rounds")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(
                batch,
                RoundChanged.class,
                events -> recordRounds.record(
                        events.stream().map(e -> round(e.payload())).toList()));
    }

    static Round round(RoundChanged round) {
        return new Round(round.getRoundId(), round.getVersion(), round.getOpensOn(), round.getClosesOn());
    }
}
