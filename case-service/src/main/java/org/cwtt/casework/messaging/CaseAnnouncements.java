package org.cwtt.casework.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.CaseChanged;
import org.cwtt.casework.domain.CaseDecider;
import org.cwtt.casework.domain.CaseFile;
import org.cwtt.messaging.Outbox;
import org.cwtt.messaging.OutgoingEvent;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.casework.CaseStatusChanged;

/// Tells the platform of every change of a case.
@ApplicationScoped
public class CaseAnnouncements {
    private final Outbox outbox;
    private final String policy;

    CaseAnnouncements(Outbox outbox, CaseDecider decider) {
        this.outbox = outbox;
        this.policy = decider.policy().name();
    }

    /// Announces these changes in the running transaction, in order.
    public void announce(List<CaseChanged> changes) {
        outbox.announce(changes.stream().map(this::event).toList());
    }

    private OutgoingEvent event(CaseChanged change) {
        CaseFile after = change.after();
        CaseStatusChanged payload = CaseStatusChanged.newBuilder()
                .setCaseId(after.caseId())
                .setChildId(after.childId())
                .setFrom(change.from() == null ? null : change.from().name())
                .setTo(after.state().name())
                .setVersion(after.version())
                .setStep(change.step().name())
                .setRoundId(after.roundId())
                .setReasons(after.reasons())
                .setTeam(after.team())
                .setOutcome(after.outcome())
                .setPolicy(policy)
                .setOccurredAt(after.changedAt())
                .build();
        Topic topic = Topic.CASE_STATUS_CHANGED;
        return new OutgoingEvent(
                idOf(after.caseId(), after.version(), topic),
                topic.topicName(),
                after.childId().toString(),
                payload,
                null);
    }

    /// The same fact always has the same id.
    static UUID idOf(UUID aggregate, long version, Topic topic) {
        return UUID.nameUUIDFromBytes((aggregate + "|" + version + "|" + topic.topicName()).getBytes(UTF_8));
    }
}
