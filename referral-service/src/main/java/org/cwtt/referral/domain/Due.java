package org.cwtt.referral.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a referral's next step is due, and how far its lateness was escalated.
///
/// @param at null while nobody is waited for
/// @param nextEscalationAt null when there is nobody left to tell
public record Due(
        @Nullable Instant at,
        Escalation escalation,
        @Nullable Instant nextEscalationAt) {
    public static final Due NEVER = new Due(null, Escalation.NONE, null);

    static Due by(Instant at) {
        return new Due(at, Escalation.NONE, at);
    }

    /// The same, or sooner: what was escalated is late already.
    Due notAfter(Instant latest) {
        boolean sooner = at != null && latest.isBefore(at) && escalation == Escalation.NONE;
        return sooner ? by(latest) : this;
    }

    public boolean isOverdue(Instant now) {
        return at != null && at.isBefore(now);
    }

    boolean isToEscalate(Instant now) {
        return nextEscalationAt != null && !nextEscalationAt.isAfter(now);
    }

    /// @param next when the province is told, if the step is still not taken
    Due escalated(Instant next) {
        Escalation reached = escalation.next();
        return new Due(at, reached, reached == Escalation.PROVINCE ? null : next);
    }
}
