package org.cwtt.intake.child.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.child.domain.Department;
import org.cwtt.intake.messaging.EventId;
import org.cwtt.messaging.Outbox;
import org.cwtt.messaging.OutgoingEvent;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.intake.Sex;

/// Announces a child's current state: neither name nor number nor birth date.
@ApplicationScoped
public class ChildEvents {
    private static final String TOPIC = Topic.CHILD_CHANGED.topicName();

    private final Outbox outbox;

    ChildEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /// Announces the state that a child has now.
    public void changed(ChildRecord changed, Instant at) {
        Child child = changed.child();
        ChildChanged event = ChildChanged.newBuilder()
                .setChildId(child.id())
                .setVersion(changed.version())
                .setState(ChildState.valueOf(changed.state().name()))
                .setMergedInto(changed.mergedInto())
                .setSex(sex(changed))
                .setSchoolId(child.schoolId())
                .setGrade(child.grade())
                .setSharingConsents(child.sharingConsents().stream()
                        .sorted()
                        .map(Department::name)
                        .toList())
                .setChangedAt(at)
                .build();
        outbox.announce(new OutgoingEvent(
                EventId.of(TOPIC, child.id(), changed.version()),
                TOPIC,
                child.id().toString(),
                event,
                null));
    }

    /// Of an erased child, nothing is told but where it was.
    private static Sex sex(ChildRecord changed) {
        return switch (changed.state()) {
            case ERASED -> Sex.UNKNOWN;
            case ACTIVE, MERGED ->
                Sex.valueOf(changed.child().particulars().sex().name());
        };
    }
}
