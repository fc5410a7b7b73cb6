package org.cwtt.referral.domain;

import java.time.Instant;
import java.util.Objects;

/// When the next step of a referral is due, by its state: all in working days.
record Deadlines(WorkingDays workingDays) {
    /// From the district to the province, from an appointment to word of it, and for the team to re-route.
    private static final int A_WEEK = 5;

    /// Until word is due of what was begun: about a school term, since a course of treatment may last that long.
    private static final int A_TERM = 50;

    Instant respondBy(Instant from, int days) {
        return workingDays.deadline(from, days);
    }

    /// @param at when the referral came into its state
    Due after(Referral referral, Instant at) {
        return switch (referral.state()) {
            case REQUESTED -> Due.by(referral.urgency().respondBy());
            // As long again as it had to answer.
            case ACCEPTED -> Due.by(workingDays.deadline(at, referral.urgency().respondWithinDays()));
            case SCHEDULED -> Due.by(workingDays.deadline(Objects.requireNonNull(referral.appointmentAt()), A_WEEK));
            case DECLINED -> referral.reroutedTo() == null ? Due.by(workingDays.deadline(at, A_WEEK)) : Due.NEVER;
            case IN_PROGRESS -> Due.by(workingDays.deadline(at, A_TERM));
            case HELD_FOR_CONSENT, COMPLETED, CANCELLED -> Due.NEVER;
        };
    }

    /// A more urgent reason brings the next step forward, whether it is an answer, an appointment to be made, or one
    /// that lies too far ahead. Who has begun sees the child already.
    Due afterJoining(Referral before, Referral joined, Instant at) {
        return switch (joined.state()) {
            case REQUESTED -> joined.due().notAfter(joined.urgency().respondBy());
            case ACCEPTED ->
                joined.due().notAfter(workingDays.deadline(at, joined.urgency().respondWithinDays()));
            // The appointment stands; until it is made earlier, or the child is seen, the new reason waits.
            case SCHEDULED ->
                joined.urgency().respondWithinDays() < before.urgency().respondWithinDays()
                        ? joined.due()
                                .notAfter(workingDays.deadline(
                                        at, joined.urgency().respondWithinDays()))
                        : joined.due();
            case HELD_FOR_CONSENT, IN_PROGRESS, DECLINED, COMPLETED, CANCELLED -> joined.due();
        };
    }

    /// The department is told from now on, and its time to respond begins.
    ReferralChanged released(Referral held, Reasons reasons, Urgency urgency, Cause cause) {
        ReferralState next = LifeCycle.after(held.state(), ReferralStep.RELEASED);
        Urgency due = urgency.due(workingDays.deadline(cause.at(), urgency.respondWithinDays()));
        Referral released = held.with(next, reasons, due, cause.at()).due(Due.by(due.respondBy()));
        return ReferralDecider.change(ReferralStep.RELEASED, held, released, cause);
    }

    Due escalated(Due due, Instant at) {
        return due.escalated(workingDays.deadline(at, A_WEEK));
    }
}
