package org.cwtt.referral.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cwtt.messaging.Outbox;
import org.cwtt.messaging.OutgoingEvent;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Escalation;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralChanged;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.ReferralRequested;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Tells of every change of a referral: to the platform, and to its department once the department may know of it.
@ApplicationScoped
public class Announcements {
    private final Outbox outbox;
    private final PairwiseIds pairwiseIds;
    private final boolean traceToDepartments;

    /// @param traceToDepartments a trace leads through all topics of one child: for measuring alone
    Announcements(
            Outbox outbox,
            PairwiseIds pairwiseIds,
            @ConfigProperty(name = "cwtt.referral.trace-to-departments") boolean traceToDepartments) {
        this.outbox = outbox;
        this.pairwiseIds = pairwiseIds;
        this.traceToDepartments = traceToDepartments;
    }

    /// Announces these changes in the running transaction, in order.
    public void announce(List<ReferralChanged> changes) {
        List<OutgoingEvent> events = new ArrayList<>();
        for (ReferralChanged change : changes) {
            events.add(toPlatform(change));
            if (change.concernsDepartment()) {
                events.add(toDepartment(change));
            }
        }
        outbox.announce(events);
    }

    private static OutgoingEvent toPlatform(ReferralChanged change) {
        Referral referral = change.referral();
        ReferralStatusChanged payload = ReferralStatusChanged.newBuilder()
                .setReferralId(referral.id())
                .setChildId(referral.childId())
                .setDepartment(referral.department().name())
                .setFrom(change.from() == null ? null : change.from().name())
                .setTo(referral.state().name())
                .setVersion(referral.version())
                .setPriority(referral.urgency().priority().name())
                .setReasons(referral.reasons().standingCodes())
                .setRoundId(referral.roundId())
                .setSchoolId(referral.schoolId())
                .setRespondBy(referral.urgency().respondBy())
                .setOutcome(referral.outcome())
                .setOccurredAt(change.cause().at())
                .setStep(change.step().name())
                .setEscalatedTo(escalatedTo(referral.due().escalation()))
                .build();
        Topic topic = Topic.REFERRAL_STATUS_CHANGED;
        return new OutgoingEvent(
                idOf(referral.id(), referral.version(), topic),
                topic.topicName(),
                referral.childId().toString(),
                payload,
                change.cause().traceparent());
    }

    /// It does not tell its trace: by it, two departments could tell that they were asked for the same child.
    private OutgoingEvent toDepartment(ReferralChanged change) {
        Referral referral = change.referral();
        String pairwiseId = pairwiseIds.of(referral.childId(), referral.department());
        ReferralRequested payload = ReferralRequested.newBuilder()
                .setReferralId(referral.id())
                .setPairwiseChildId(pairwiseId)
                .setDepartment(referral.department().name())
                .setState(referral.state().name())
                .setVersion(referral.version())
                .setPriority(referral.urgency().priority().name())
                .setReasons(referral.disclosedReasons())
                .setSchoolId(referral.schoolId())
                .setRespondBy(referral.urgency().respondBy())
                .setOccurredAt(change.cause().at())
                .build();
        Topic topic = topicOf(referral.department());
        return new OutgoingEvent(
                idOf(referral.id(), referral.version(), topic),
                topic.topicName(),
                pairwiseId,
                payload,
                change.cause().traceparent(),
                traceToDepartments);
    }

    private static @Nullable String escalatedTo(Escalation escalation) {
        return escalation == Escalation.NONE ? null : escalation.name();
    }

    private static Topic topicOf(Department department) {
        return switch (department) {
            case HEALTH -> Topic.HEALTH_REQUESTED;
            case EDUCATION -> Topic.EDUCATION_REQUESTED;
            case SOCIAL_DEVELOPMENT -> Topic.SOCIAL_DEVELOPMENT_REQUESTED;
        };
    }

    /// The same fact always has the same id.
    static UUID idOf(UUID aggregate, long version, Topic topic) {
        return UUID.nameUUIDFromBytes((aggregate + "|" + version + "|" + topic.topicName()).getBytes(UTF_8));
    }
}
