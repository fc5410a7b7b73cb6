package org.cwtt.referral.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cwtt.messaging.Inbox;
import org.cwtt.referral.HearResponses;
import org.cwtt.referral.OpenStatutoryReports;
import org.cwtt.referral.RecordChildren;
import org.cwtt.referral.RecordSchools;
import org.cwtt.referral.RouteProfiles;
import org.cwtt.schemas.intake.AreaChanged;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.referral.DepartmentResponded;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.schemas.scoring.StatutoryTriggerRaised;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// What referral hears, each batch in one transaction, each event once.
///
/// `@Blocking` takes the batches of a channel one after the other; on virtual threads they would overlap, and a
/// department's two answers could overtake each other.
@ApplicationScoped
class EventConsumers {
    private final Inbox inbox;
    private final RouteProfiles routeProfiles;
    private final RecordChildren recordChildren;
    private final RecordSchools recordSchools;
    private final HearResponses hearResponses;
    private final OpenStatutoryReports openStatutoryReports;

    EventConsumers(
            Inbox inbox,
            RouteProfiles routeProfiles,
            RecordChildren recordChildren,
            RecordSchools recordSchools,
            HearResponses hearResponses,
            OpenStatutoryReports openStatutoryReports) {
        this.inbox = inbox;
        this.routeProfiles = routeProfiles;
        this.recordChildren = recordChildren;
        this.recordSchools = recordSchools;
        this.hearResponses = hearResponses;
        this.openStatutoryReports = openStatutoryReports;
    }

    @Incoming("risk-profiles")
    @Blocking
    void riskProfiles(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(
                batch,
                RiskProfileAssessed.class,
                events ->
                        routeProfiles.route(events.stream().map(Heard::profile).toList()));
    }

    @Incoming("statutory-triggers")
    @Blocking
    void statutoryTriggers(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(
                batch,
                StatutoryTriggerRaised.class,
                events -> openStatutoryReports.open(
                        events.stream().map(Heard::trigger).toList()));
    }

    @Incoming("children")
    @Blocking
    void children(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(
                batch,
                ChildChanged.class,
                events ->
                        recordChildren.record(events.stream().map(Heard::child).toList()));
    }

    @Incoming("areas")
    @Blocking
    void areas(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(
                batch,
                AreaChanged.class,
                events ->
                        recordSchools.record(events.stream().map(Heard::school).toList()));
    }

    @Incoming("department-responses")
    @Blocking
    void departmentResponses(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(
                batch,
                DepartmentResponded.class,
                events ->
                        hearResponses.hear(events.stream().map(Heard::response).toList()));
    }
}
