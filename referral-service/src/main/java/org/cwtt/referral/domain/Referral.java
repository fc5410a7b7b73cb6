package org.cwtt.referral.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A request that one department act for one child.
///
/// @param roundId the latest round that gave a reason
/// @param schoolId EMIS number of the school the child attended when the referral was opened
/// @param version 1, and one more with every change
/// @param requestedAt when the department was first told; null while it may not know
/// @param outcome code of the outcome, or of the reason for declining or cancelling
/// @param appointmentAt when the department will see the child
/// @param due when the next step is due
/// @param takenBy login of the last one who answered for the department
/// @param reroutedTo the referral that a person made of this one after it was declined
/// @param serviceId where the department sees the child; null while nobody said
public record Referral(
        UUID id,
        UUID childId,
        Department department,
        String roundId,
        String schoolId,
        ReferralState state,
        long version,
        Urgency urgency,
        Reasons reasons,
        @Nullable Instant requestedAt,
        @Nullable String outcome,
        @Nullable Instant appointmentAt,
        Due due,
        @Nullable String takenBy,
        @Nullable UUID reroutedTo,
        @Nullable String serviceId) {

    /// Outcome of a referral whose child turned out to be another child of the registry.
    public static final String CHILD_MERGED = "CHILD_MERGED";

    /// Outcome of a referral, or reason to decline it, where the child has moved away: another office's from
    /// then on.
    public static final String MOVED_AWAY = "MOVED_AWAY";

    /// Outcome of a referral whose child was erased.
    public static final String CHILD_ERASED = "CHILD_ERASED";

    /// True while the department may know of it: otherwise the referral does not exist for the department.
    public boolean isDisclosed() {
        return requestedAt != null;
    }

    /// Of what it may no longer know a department hears nothing but that.
    public List<String> disclosedReasons() {
        return isDisclosed() ? reasons.standingCodes() : List.of();
    }

    /// True while it waits for the team to hand it to somebody else, or to call it off.
    public boolean isToReroute() {
        return state == ReferralState.DECLINED && reroutedTo == null;
    }

    /// @param expected the version that somebody saw; null when they do not say
    /// @throws OvertakenException when it is another one
    public void requireVersion(@Nullable Long expected) {
        if (expected != null && expected != version) {
            throw new OvertakenException(expected, version);
        }
    }

    /// True while the next step is late.
    public boolean isOverdue(Instant now) {
        return due.isOverdue(now);
    }

    /// True once it dealt with its reasons: then they open no other one. A child merged away was not dealt with.
    boolean hasDealtWithReasons() {
        return !state.isOpen() && !CHILD_MERGED.equals(outcome);
    }

    /// True when it ended since the child had moved away.
    boolean endedByMove() {
        return !state.isOpen() && MOVED_AWAY.equals(outcome);
    }

    /// The same with its reasons as they stand by the child's latest profile, for whoever is asked next.
    ///
    /// @param demand what that profile asks of this department
    public Referral by(RiskProfile latest, Demand demand) {
        return same(draft -> draft.reasons = reasons.after(latest, demand.reasons()));
    }

    Referral answered(ReferralState next, DepartmentResponse response, String actor) {
        return next(draft -> {
            draft.state = next;
            draft.outcome = response.reason();
            draft.appointmentAt = response.appointmentAt() == null ? appointmentAt : response.appointmentAt();
            draft.takenBy = actor;
            draft.serviceId = response.serviceId() == null ? serviceId : response.serviceId();
        });
    }

    Referral closed(ReferralState next, @Nullable String code) {
        return next(draft -> {
            draft.state = next;
            draft.outcome = code;
        });
    }

    Referral with(ReferralState next, Reasons newReasons, Urgency newUrgency, @Nullable Instant told) {
        return next(draft -> {
            draft.state = next;
            draft.roundId = newReasons.latestRound().orElse(roundId);
            draft.urgency = newUrgency;
            draft.reasons = newReasons;
            draft.requestedAt = told;
        });
    }

    Referral rerouted(ReferralState next, UUID to) {
        return next(draft -> {
            draft.state = next;
            draft.due = Due.NEVER;
            draft.reroutedTo = to;
        });
    }

    Referral escalated(ReferralState next, Due later) {
        return next(draft -> {
            draft.state = next;
            draft.due = later;
        });
    }

    Referral reassigned(ReferralState next, UUID to) {
        return next(draft -> {
            draft.state = next;
            draft.childId = to;
        });
    }

    /// The same version, with its next step due then.
    Referral due(Due next) {
        return same(draft -> draft.due = next);
    }

    private Referral next(Consumer<Draft> change) {
        return same(draft -> {
            draft.version = version + 1;
            change.accept(draft);
        });
    }

    private Referral same(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.referral();
    }

    /// A referral while it is being changed: whatever is not said stays as it was.
    private static final class Draft {
        private final Referral before;
        private UUID childId;
        private String roundId;
        private ReferralState state;
        private long version;
        private Urgency urgency;
        private Reasons reasons;
        private @Nullable Instant requestedAt;
        private @Nullable String outcome;
        private @Nullable Instant appointmentAt;
        private Due due;
        private @Nullable String takenBy;
        private @Nullable UUID reroutedTo;
        private @Nullable String serviceId;

        private Draft(Referral before) {
            this.before = before;
            childId = before.childId;
            roundId = before.roundId;
            state = before.state;
            version = before.version;
            urgency = before.urgency;
            reasons = before.reasons;
            requestedAt = before.requestedAt;
            outcome = before.outcome;
            appointmentAt = before.appointmentAt;
            due = before.due;
            takenBy = before.takenBy;
            reroutedTo = before.reroutedTo;
            serviceId = before.serviceId;
        }

        private Referral referral() {
            return new Referral(
                    before.id,
                    childId,
                    before.department,
                    roundId,
                    before.schoolId,
                    state,
                    version,
                    urgency,
                    reasons,
                    requestedAt,
                    outcome,
                    appointmentAt,
                    due,
                    takenBy,
                    reroutedTo,
                    serviceId);
        }
    }
}
