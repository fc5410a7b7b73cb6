package org.cwtt.referral.fhir;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.referral.domain.Priority;
import org.cwtt.referral.domain.ReferralState;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/// A referral's states and priorities, as FHIR calls them: the whole table.
final class TaskTable {
    private TaskTable() {}

    static TaskStatus taskStatus(ReferralState state) {
        return switch (state) {
            case HELD_FOR_CONSENT -> throw new IllegalStateException("what is held is no department's");
            case REQUESTED -> TaskStatus.REQUESTED;
            // An appointment is told by executionPeriod and businessStatus.
            case ACCEPTED, SCHEDULED -> TaskStatus.ACCEPTED;
            case IN_PROGRESS -> TaskStatus.INPROGRESS;
            case COMPLETED -> TaskStatus.COMPLETED;
            case DECLINED -> TaskStatus.REJECTED;
            case CANCELLED -> TaskStatus.CANCELLED;
        };
    }

    static ServiceRequestStatus requestStatus(ReferralState state) {
        return switch (state) {
            case HELD_FOR_CONSENT -> throw new IllegalStateException("what is held is no department's");
            case REQUESTED, ACCEPTED, SCHEDULED, IN_PROGRESS -> ServiceRequestStatus.ACTIVE;
            case COMPLETED -> ServiceRequestStatus.COMPLETED;
            case DECLINED, CANCELLED -> ServiceRequestStatus.REVOKED;
        };
    }

    static TaskPriority taskPriority(Priority priority) {
        return switch (priority) {
            case ROUTINE -> TaskPriority.ROUTINE;
            case MEDIUM -> TaskPriority.URGENT;
            case HIGH -> TaskPriority.ASAP;
            case URGENT -> TaskPriority.STAT;
        };
    }

    static ServiceRequestPriority requestPriority(Priority priority) {
        return ServiceRequestPriority.valueOf(taskPriority(priority).name());
    }

    /// Every state in which the department may know of a referral.
    static Set<ReferralState> visibleStates() {
        return Arrays.stream(ReferralState.values())
                .filter(state -> state != ReferralState.HELD_FOR_CONSENT)
                .collect(Collectors.toSet());
    }

    static Set<ReferralState> withTaskStatus(String code) {
        return visibleStates().stream()
                .filter(state -> taskStatus(state).toCode().equals(code))
                .collect(Collectors.toSet());
    }

    static Set<ReferralState> withRequestStatus(String code) {
        return visibleStates().stream()
                .filter(state -> requestStatus(state).toCode().equals(code))
                .collect(Collectors.toSet());
    }
}
