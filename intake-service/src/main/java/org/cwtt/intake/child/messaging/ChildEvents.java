package org.cwtt.intake.child.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cwtt.intake.child.domain.Child;
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

    public void changed(Child child, long version, Instant at) {
        ChildChanged event = ChildChanged.newBuilder()
                .setChildId(child.id())
                .setVersion(version)
                .setState(ChildState.ACTIVE)
                .setSex(Sex.valueOf(child.sex().name()))
                .setSchoolId(child.schoolId())
                .setGrade(child.grade())
                .setSharingConsents(child.sharingConsents().stream()
                        .sorted()
                        .map(Department::name)
                        .toList())
                .setChangedAt(at)
                .build();
        outbox.announce(new OutgoingEvent(
                EventId.of(TOPIC, child.id(), version), TOPIC, child.id().toString(), event, null));
    }
}
