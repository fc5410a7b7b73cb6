package org.cwtt.referral.domain;

import java.time.Instant;

/// How soon a department is asked to respond.
///
/// @param respondWithinDays working days
/// @param respondBy the deadline that follows; provisional while the referral is held
public record Urgency(Priority priority, int respondWithinDays, Instant respondBy) {

    /// A new demand may raise the priority and bring the deadline forward, never the reverse.
    Urgency raisedBy(Demand demand, Instant deadline) {
        if (demand.reasons().isEmpty()) {
            return this;
        }
        return raisedBy(new Urgency(demand.priority(), demand.respondWithinDays(), deadline), deadline);
    }

    /// The more urgent of both; the deadline is the earlier one.
    Urgency raisedBy(Urgency other, Instant deadline) {
        return new Urgency(
                other.priority.compareTo(priority) > 0 ? other.priority : priority,
                Math.min(other.respondWithinDays, respondWithinDays),
                deadline.isBefore(respondBy) ? deadline : respondBy);
    }

    Urgency due(Instant deadline) {
        return new Urgency(priority, respondWithinDays, deadline);
    }
}
