package org.cwtt.referral.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cwtt.referral.domain.Command.Reroute;
import org.cwtt.referral.domain.Command.TakeOver;

/// Hands what one department declined to another one: opens a referral there, or joins the open one.
record Rerouting(Deadlines deadlines) {

    List<ReferralChanged> takeOver(Standing there, TakeOver takeOver) {
        return there.open().map(open -> join(open, takeOver)).orElseGet(() -> open(there.department(), takeOver));
    }

    /// @throws IllegalMoveException when it was not declined, or re-routed before
    List<ReferralChanged> reroute(Standing before, Reroute reroute) {
        Referral declined = before.known(reroute.referralId());
        ReferralState same = LifeCycle.after(declined.state(), ReferralStep.REROUTED);
        if (declined.reroutedTo() != null) {
            throw new IllegalMoveException(declined.state(), ReferralStep.REROUTED, Set.of());
        }
        Referral rerouted = declined.rerouted(same, reroute.to());
        return List.of(ReferralDecider.change(ReferralStep.REROUTED, declined, rerouted, reroute.cause()));
    }

    private List<ReferralChanged> open(Department department, TakeOver takeOver) {
        Referral declined = takeOver.declined();
        Instant at = takeOver.cause().at();
        ReferralStep step = takeOver.consented() ? ReferralStep.REQUESTED : ReferralStep.HELD;
        Urgency urgency = declined.urgency();
        Referral opened = new Referral(
                takeOver.newId(),
                declined.childId(),
                department,
                declined.roundId(),
                takeOver.schoolId(),
                LifeCycle.after(null, step),
                1,
                urgency.due(deadlines.respondBy(at, urgency.respondWithinDays())),
                new Reasons(List.of()).carrying(declined.reasons()),
                takeOver.consented() ? at : null,
                null,
                null,
                Due.NEVER,
                null,
                null,
                null);
        return List.of(new ReferralChanged(step, null, opened.due(deadlines.after(opened, at)), takeOver.cause()));
    }

    private List<ReferralChanged> join(Referral open, TakeOver takeOver) {
        Instant at = takeOver.cause().at();
        Reasons reasons = open.reasons().carrying(takeOver.declined().reasons());
        Urgency asked = takeOver.declined().urgency();
        Urgency urgency = open.urgency().raisedBy(asked, deadlines.respondBy(at, asked.respondWithinDays()));
        if (open.state() == ReferralState.HELD_FOR_CONSENT && takeOver.consented() && reasons.stand()) {
            return List.of(deadlines.released(open, reasons, urgency, takeOver.cause()));
        }
        if (reasons.equals(open.reasons()) && urgency.equals(open.urgency())) {
            return List.of();
        }
        ReferralState same = LifeCycle.after(open.state(), ReferralStep.REASONS_CHANGED);
        Referral joined = open.with(same, reasons, urgency, open.requestedAt());
        return List.of(ReferralDecider.change(
                ReferralStep.REASONS_CHANGED,
                open,
                joined.due(deadlines.afterJoining(open, joined, at)),
                takeOver.cause()));
    }
}
