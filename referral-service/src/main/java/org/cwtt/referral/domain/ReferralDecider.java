package org.cwtt.referral.domain;

import java.time.Instant;
import java.util.List;
import org.cwtt.referral.domain.Command.Assess;
import org.cwtt.referral.domain.Command.Cancel;
import org.cwtt.referral.domain.Command.Consent;
import org.cwtt.referral.domain.Command.Respond;

/// Decides what becomes of a child's referrals to one department: state and command in, changes out.
///
/// - A profile opens a referral when it gives a reason that no closed referral has dealt with: another subject, a
///   higher level, or a later round. An unchanged profile after the end of a referral therefore opens nothing.
/// - While a referral is open, everything newer joins it; it may raise the priority and bring the deadline forward.
///   A flag that falls back is told to the department as a reason that no longer stands; nothing is closed by it.
/// - Without consent a referral is held, and released when consent is there and a reason still stands.
public record ReferralDecider(WorkingDays workingDays) {

    /// @throws IllegalMoveException when the life-cycle has no such move
    /// @throws WrongDepartmentException when another department holds the referral
    /// @throws UnknownReferralException when there is no such referral here
    /// @throws OvertakenException when the answer was given to an older version
    public List<ReferralChanged> decide(Standing before, Command command) {
        return switch (command) {
            case Assess assess -> before.open().map(open -> join(open, assess)).orElseGet(() -> open(before, assess));
            case Consent consent ->
                before.open().map(open -> release(open, consent)).orElse(List.of());
            case Respond respond -> respond(before, respond);
            case Cancel cancel -> cancel(before, cancel);
        };
    }

    private List<ReferralChanged> open(Standing before, Assess assess) {
        Demand demand = assess.demand();
        if (demand.reasons().stream().allMatch(before::hasAnswered)) {
            return List.of();
        }
        Instant at = assess.cause().at();
        ReferralStep step = assess.consented() ? ReferralStep.REQUESTED : ReferralStep.HELD;
        Referral opened = new Referral(
                assess.newId(),
                assess.profile().childId(),
                demand.department(),
                assess.profile().roundId(),
                assess.profile().schoolId(),
                LifeCycle.after(null, step),
                1,
                new Urgency(
                        demand.priority(),
                        demand.respondWithinDays(),
                        workingDays.deadline(at, demand.respondWithinDays())),
                new Reasons(demand.reasons()),
                assess.consented() ? at : null,
                null,
                null);
        return List.of(new ReferralChanged(step, null, opened, assess.cause()));
    }

    private List<ReferralChanged> join(Referral open, Assess assess) {
        RiskProfile profile = assess.profile();
        Reasons reasons =
                open.reasons().after(profile.roundId(), assess.demand().reasons(), profile.knownDomains());
        Urgency urgency = raised(open.urgency(), assess.demand(), assess.cause().at());
        boolean released = open.state() == ReferralState.HELD_FOR_CONSENT && assess.consented() && reasons.stand();
        if (released) {
            return List.of(released(open, reasons, urgency, assess.cause()));
        }
        if (reasons.equals(open.reasons()) && urgency.equals(open.urgency())) {
            return List.of();
        }
        ReferralState same = LifeCycle.after(open.state(), ReferralStep.REASONS_CHANGED);
        Referral joined = open.with(same, reasons, urgency, open.requestedAt());
        return List.of(change(ReferralStep.REASONS_CHANGED, open, joined, assess.cause()));
    }

    private Urgency raised(Urgency urgency, Demand demand, Instant at) {
        return demand.reasons().isEmpty()
                ? urgency
                : urgency.raisedBy(demand, workingDays.deadline(at, demand.respondWithinDays()));
    }

    private List<ReferralChanged> release(Referral open, Consent consent) {
        if (open.state() != ReferralState.HELD_FOR_CONSENT || !open.reasons().stand()) {
            return List.of();
        }
        return List.of(released(open, open.reasons(), open.urgency(), consent.cause()));
    }

    private ReferralChanged released(Referral held, Reasons reasons, Urgency urgency, Cause cause) {
        ReferralState next = LifeCycle.after(held.state(), ReferralStep.RELEASED);
        Urgency due = urgency.due(workingDays.deadline(cause.at(), urgency.respondWithinDays()));
        return change(ReferralStep.RELEASED, held, held.with(next, reasons, due, cause.at()), cause);
    }

    private static List<ReferralChanged> respond(Standing before, Respond respond) {
        DepartmentResponse response = respond.response();
        Referral referral = before.known(response.referralId());
        if (referral.department() != response.department()) {
            throw new WrongDepartmentException(referral.id(), response.department());
        }
        Long expected = response.expectedVersion();
        if (expected != null && expected != referral.version()) {
            throw new OvertakenException(expected, referral.version());
        }
        ReferralStep step = response.kind().step();
        ReferralState next = LifeCycle.after(referral.state(), step);
        Instant appointment = response.appointmentAt() == null ? referral.appointmentAt() : response.appointmentAt();
        return List.of(change(step, referral, referral.with(next, response.reason(), appointment), respond.cause()));
    }

    private static List<ReferralChanged> cancel(Standing before, Cancel cancel) {
        Referral referral = before.known(cancel.referralId());
        ReferralState next = LifeCycle.after(referral.state(), ReferralStep.CANCELLED);
        Referral cancelled = referral.with(next, cancel.reason(), referral.appointmentAt());
        return List.of(change(ReferralStep.CANCELLED, referral, cancelled, cancel.cause()));
    }

    private static ReferralChanged change(ReferralStep step, Referral from, Referral to, Cause cause) {
        return new ReferralChanged(step, from.state(), to, cause);
    }
}
