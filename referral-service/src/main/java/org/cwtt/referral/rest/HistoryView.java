package org.cwtt.referral.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.cwtt.referral.domain.Escalation;
import org.cwtt.referral.domain.HistoryEntry;
import org.cwtt.referral.domain.Priority;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.ReferralStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One step of a referral: who took it, when, and why.
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryView(
        long version,
        ReferralStep step,
        @Nullable ReferralState from,
        ReferralState to,
        Priority priority,
        List<String> reasons,
        Instant respondBy,
        @Nullable String outcome,

        @Nullable @Schema(description = "DISTRICT or PROVINCE while the next step is late and they were told")
        Escalation escalatedTo,

        @Schema(description = "Login of a person, or the part of the platform that acted")
        String actor,

        Instant occurredAt,

        @Nullable @Schema(description = "Id of the service that sees the child, as of then")
        String service,

        @Schema(description = "In plain words", examples = "Reasons: NUTRITION:HIGH")
        String why) {

    static HistoryView from(HistoryEntry entry) {
        return new HistoryView(
                entry.version(),
                entry.step(),
                entry.from(),
                entry.to(),
                entry.priority(),
                entry.reasons(),
                entry.respondBy(),
                entry.outcome(),
                entry.escalation() == Escalation.NONE ? null : entry.escalation(),
                entry.actor(),
                entry.occurredAt(),
                entry.serviceId(),
                why(entry));
    }

    private static String why(HistoryEntry entry) {
        return switch (entry.step()) {
            case HELD -> "Held: the caregiver has not consented to sharing with this department";
            case REQUESTED -> "Reasons: " + String.join(", ", entry.reasons());
            case REASONS_CHANGED -> "Reasons now: " + String.join(", ", entry.reasons());
            case REASSIGNED ->
                "The child was registered twice, or is a child of its own after all: the record has changed";
            case RELEASED -> "The caregiver has consented";
            case CONSENT_WITHDRAWN -> "The caregiver has withdrawn the consent";
            case ACCEPTED -> "The department takes it on";
            case SCHEDULED -> "The department has made an appointment";
            case STARTED -> "The department has begun";
            case COMPLETED -> "Outcome: " + entry.outcome();
            case DECLINED -> "Declined: " + entry.outcome();
            case REROUTED -> "Handed to another department after it was declined";
            case ESCALATED -> "The next step is late: told to the " + place(entry.escalation());
            case CANCELLED -> "Called off: " + entry.outcome();
        };
    }

    private static String place(Escalation escalation) {
        return switch (escalation) {
            case NONE, DISTRICT -> "district";
            case PROVINCE -> "province";
        };
    }
}
