package org.cwtt.reporting.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cwtt.messaging.Inbox;
import org.cwtt.reporting.ForgetChildren;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.ChildState;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of erased children in `intake.child.changed-v1`; whatever else changes about a child comes in its profile.
@ApplicationScoped
class ChildConsumer {
    private final Inbox inbox;
    private final ForgetChildren forgetChildren;

    ChildConsumer(Inbox inbox, ForgetChildren forgetChildren) {
        this.inbox = inbox;
        this.forgetChildren = forgetChildren;
    }

    @Incoming("children")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(
                batch,
                ChildChanged.class,
                events -> forgetChildren.forget(erased(events.stream().map(e -> e.payload()))));
    }

    static List<UUID> erased(Stream<ChildChanged> children) {
        return children.filter(child -> child.getState() == ChildState.ERASED)
                .map(ChildChanged::getChildId)
                .toList();
    }
}
