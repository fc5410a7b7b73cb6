package org.cwtt.reporting.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cwtt.messaging.Inbox;
import org.cwtt.reporting.RecordAreas;
import org.cwtt.reporting.domain.School;
import org.cwtt.schemas.intake.AreaChanged;
import org.cwtt.schemas.intake.Enrolment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears `intake.area.changed-v1`.
@ApplicationScoped
class AreaConsumer {
    private final Inbox inbox;
    private final RecordAreas recordAreas;

    AreaConsumer(Inbox inbox, RecordAreas recordAreas) {
        this.inbox = inbox;
        this.recordAreas = recordAreas;
    }

    @Incoming("areas")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(
                batch,
                AreaChanged.class,
                events -> recordAreas.record(
                        events.stream().map(e -> school(e.payload())).toList()));
    }

    static School school(AreaChanged area) {
        return new School(
                area.getSchoolId(),
                area.getVersion(),
                area.getName(),
                area.getProvince(),
                area.getDistrict(),
                area.getCircuit(),
                area.getEnrolments().stream().mapToLong(Enrolment::getLearners).sum());
    }
}
