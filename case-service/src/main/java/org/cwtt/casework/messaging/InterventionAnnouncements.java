package org.cwtt.casework.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.cwtt.casework.domain.Intervention;
import org.cwtt.casework.domain.InterventionChanged;
import org.cwtt.messaging.Outbox;
import org.cwtt.messaging.OutgoingEvent;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.casework.InterventionStatusChanged;

/// Tells the platform of every change of a planned service.
@ApplicationScoped
public class InterventionAnnouncements {
    private final Outbox outbox;

    InterventionAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    /// Announces the change in the running transaction.
    public void announce(InterventionChanged change) {
        Intervention after = change.after();
        InterventionStatusChanged payload = InterventionStatusChanged.newBuilder()
                .setInterventionId(after.id())
                .setCaseId(after.caseId())
                .setChildId(after.childId())
                .setDomain(after.plan().domain().name())
                .setIntervention(after.plan().intervention())
                .setFrom(change.from() == null ? null : change.from().name())
                .setTo(after.state().name())
                .setVersion(after.version())
                .setStep(change.step().name())
                .setRoundId(after.roundId())
                .setLevelAtStart(after.levelAtStart().name())
                .setStartsOn(after.plan().startsOn())
                .setOutcome(after.outcome())
                .setOccurredAt(after.changedAt())
                .build();
        Topic topic = Topic.INTERVENTION_STATUS_CHANGED;
        outbox.announce(new OutgoingEvent(
                CaseAnnouncements.idOf(after.id(), after.version(), topic),
                topic.topicName(),
                after.childId().toString(),
                payload,
                null));
    }
}
