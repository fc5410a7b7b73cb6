package org.cwtt.referral.domain;

import java.time.Instant;
import java.util.Objects;

/// When the next step of a referral is due, by its state: all in working days.
record Deadlines(WorkingDays workingDays) {
    /// From the district to the province, from an appointment to word of it, and for the team to re-route.
    private static final int A_WEEK = 5;

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
            case HELD_FOR_CONSENT, IN_PROGRESS, COMPLETED, CANCELLED -> Due.NEVER;
        };
    }

    Due escalated(Due due, Instant at) {
        return due.escalated(workingDays.deadline(at, A_WEEK));
    }
}
