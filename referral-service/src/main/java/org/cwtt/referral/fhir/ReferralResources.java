package org.cwtt.referral.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.cwtt.referral.ShowReferral.Shown;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.DatedReferral;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.jspecify.annotations.Nullable;

/// A referral as its department sees it in FHIR: what is asked, and the task of answering. Both have the referral's id.
@ApplicationScoped
class ReferralResources {
    private static final String TASK_CODES = "http://hl7.org/fhir/CodeSystem/task-code";
    private static final Set<ReferralState> WITH_APPOINTMENT =
            EnumSet.of(ReferralState.SCHEDULED, ReferralState.IN_PROGRESS, ReferralState.COMPLETED);

    private final PairwiseIds pairwiseIds;

    ReferralResources(PairwiseIds pairwiseIds) {
        this.pairwiseIds = pairwiseIds;
    }

    static DatedReferral dated(Shown shown) {
        return new DatedReferral(shown.referral(), shown.history().getLast().occurredAt());
    }

    ServiceRequest request(DatedReferral dated) {
        Referral referral = dated.referral();
        ServiceRequest request = new ServiceRequest();
        identify(request, dated);
        request.setStatus(TaskTable.requestStatus(referral.state()))
                .setIntent(ServiceRequest.ServiceRequestIntent.ORDER)
                .setPriority(TaskTable.requestPriority(referral.urgency().priority()))
                .setSubject(child(referral))
                .setAuthoredOnElement(time(referral.requestedAt()))
                .addPerformer(Codes.department(referral.department()))
                .addSupportingInfo(Codes.school(referral.schoolId()));
        referral.disclosedReasons().forEach(reason -> request.addReasonCode(Codes.of(Codes.REASON, reason)));
        return request;
    }

    Task task(DatedReferral dated) {
        Referral referral = dated.referral();
        Task task = new Task();
        identify(task, dated);
        task.setStatus(TaskTable.taskStatus(referral.state()))
                .setBusinessStatus(Codes.of(Codes.STATE, referral.state().name()))
                .setIntent(TaskIntent.ORDER)
                .setPriority(TaskTable.taskPriority(referral.urgency().priority()))
                .setCode(Codes.of(TASK_CODES, "fulfill"))
                .setFocus(new Reference("ServiceRequest/" + referral.id()))
                .setFor(child(referral))
                .setAuthoredOnElement(time(referral.requestedAt()))
                .setLastModifiedElement(time(dated.changedAt()))
                .setOwner(Codes.department(referral.department()));
        task.getRestriction()
                .setPeriod(new Period().setEndElement(time(referral.urgency().respondBy())));
        if (referral.appointmentAt() != null && WITH_APPOINTMENT.contains(referral.state())) {
            task.setExecutionPeriod(new Period().setStartElement(time(referral.appointmentAt())));
        }
        if (referral.serviceId() != null) {
            task.setLocation(Codes.service(referral.serviceId()));
        }
        end(task, referral.state(), referral.outcome());
        return task;
    }

    private static void end(Task task, ReferralState state, @Nullable String outcome) {
        if (outcome != null && state == ReferralState.COMPLETED) {
            task.addOutput(
                    new TaskOutputComponent(Codes.of(Codes.TASK_OUTPUT, "outcome"), Codes.of(Codes.OUTCOME, outcome)));
        } else if (outcome != null && (state == ReferralState.DECLINED || state == ReferralState.CANCELLED)) {
            String system = state == ReferralState.DECLINED ? Codes.DECLINE_REASON : Codes.OUTCOME;
            CodeableConcept why = Codes.of(system, outcome);
            task.setStatusReason(why);
        }
    }

    private static void identify(Resource resource, DatedReferral dated) {
        UUID id = dated.referral().id();
        resource.setId(id.toString());
        resource.getMeta()
                .setVersionId(Long.toString(dated.referral().version()))
                .setLastUpdatedElement(new InstantType(Date.from(dated.changedAt())));
    }

    private Reference child(Referral referral) {
        return Codes.child(referral.department(), pairwiseIds.of(referral.childId(), referral.department()));
    }

    private static @Nullable DateTimeType time(@Nullable Instant at) {
        return at == null
                ? null
                : new DateTimeType(
                        Date.from(at),
                        ca.uhn.fhir.model.api.TemporalPrecisionEnum.MILLI,
                        java.util.TimeZone.getTimeZone("UTC"));
    }
}
