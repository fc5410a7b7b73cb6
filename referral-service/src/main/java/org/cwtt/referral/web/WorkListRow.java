package org.cwtt.referral.web;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cwtt.referral.FindPlaces.Places;
import org.cwtt.referral.domain.LifeCycle;
import org.cwtt.referral.domain.Occupancy;
import org.cwtt.referral.domain.Place;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.ReferralStep;
import org.jspecify.annotations.Nullable;

/// A referral on the page: no name, the department's own child id, and what may be done next.
record WorkListRow(
        UUID id,
        long version,
        String reference,
        String reasons,
        String priority,
        String priorityWords,
        String state,
        String school,
        String child,
        String dueWords,
        @Nullable String due,
        boolean overdue,
        String escalated,
        @Nullable String appointment,
        @Nullable PlaceRow seenAt,
        @Nullable PlaceRow proposed,
        boolean open,
        Set<ReferralStep> allowed) {

    WorkListRow {
        allowed = Set.copyOf(allowed);
    }

    static WorkListRow of(Referral referral, String school, String pairwiseChildId, Places places, Instant now) {
        Instant due = referral.due().at();
        Instant appointment = referral.appointmentAt();
        Occupancy chosen = places.chosen(referral);
        Place near = places.proposed(referral);
        return new WorkListRow(
                referral.id(),
                referral.version(),
                Words.reference(referral.id()),
                Words.reasons(referral.disclosedReasons()),
                referral.urgency().priority().name(),
                Words.of(referral.urgency().priority()),
                Words.of(referral.state()),
                school,
                pairwiseChildId,
                nextStep(referral.state()),
                due == null ? null : Words.time(due),
                referral.isOverdue(now),
                Words.of(referral.due().escalation()),
                appointment == null ? null : Words.time(appointment),
                chosen == null ? null : PlaceRow.of(chosen),
                near == null ? null : PlaceRow.of(near),
                referral.state().isOpen(),
                LifeCycle.allowedFrom(referral.state()));
    }

    /// What ticks it: the version that was seen, and the place that was proposed.
    public String acceptance() {
        return id + ":" + version + (proposed == null ? "" : ":" + proposed.id());
    }

    public boolean acceptable() {
        return allowed.contains(ReferralStep.ACCEPTED);
    }

    public boolean schedulable() {
        return allowed.contains(ReferralStep.SCHEDULED);
    }

    public boolean startable() {
        return allowed.contains(ReferralStep.STARTED);
    }

    public boolean completable() {
        return allowed.contains(ReferralStep.COMPLETED);
    }

    public boolean declinable() {
        return allowed.contains(ReferralStep.DECLINED);
    }

    private static String nextStep(ReferralState state) {
        return switch (state) {
            case REQUESTED -> "Answer by";
            case ACCEPTED -> "Make an appointment by";
            case SCHEDULED -> "Say what came of it by";
            case IN_PROGRESS -> "Say how it went by";
            case HELD_FOR_CONSENT, COMPLETED, DECLINED, CANCELLED -> "Next step by";
        };
    }
}
