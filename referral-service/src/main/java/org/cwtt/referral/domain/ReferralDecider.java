package org.cwtt.referral.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cwtt.referral.domain.Command.Assess;
import org.cwtt.referral.domain.Command.Cancel;
import org.cwtt.referral.domain.Command.Consent;
import org.cwtt.referral.domain.Command.End;
import org.cwtt.referral.domain.Command.Escalate;
import org.cwtt.referral.domain.Command.Reroute;
import org.cwtt.referral.domain.Command.Respond;
import org.cwtt.referral.domain.Command.TakeOver;
import org.cwtt.referral.domain.Command.Withdraw;

/// Decides what becomes of a child's referrals to one department: state and command in, changes out.
///
/// - A profile opens a referral when it gives a reason that no closed referral has dealt with: another subject, a
///   higher level, or a later round. An unchanged profile after the end of a referral therefore opens nothing.
/// - While a referral is open, everything newer joins it; it may raise the priority and bring the deadline forward.
///   A flag that falls back is told to the department as a reason that no longer stands; nothing is closed by it.
/// - Without consent a referral is held, and released when consent is there and a reason still stands. Once consent is
///   withdrawn, what the department has not accepted is held again, and what it has accepted learns no new reason.
/// - Time escalates a late step to the district, then to the province; it closes nothing.
public record ReferralDecider(WorkingDays workingDays) {

    /// @throws IllegalMoveException when the life-cycle has no such move
    /// @throws WrongDepartmentException when another department holds the referral
    /// @throws UnknownReferralException when there is no such referral here
    /// @throws OvertakenException when the answer was given to an older version
    /// @throws InvalidResponseException when a code or a time in it cannot be
    public List<ReferralChanged> decide(Standing before, Command command) {
        return switch (command) {
            case Assess assess -> before.open().map(open -> join(open, assess)).orElseGet(() -> open(before, assess));
            case Consent consent ->
                before.open().map(open -> release(open, consent)).orElse(List.of());
            case Respond respond -> respond(before, respond);
            case Cancel cancel -> cancel(before, cancel);
            case Withdraw withdraw ->
                before.open().map(open -> withdraw(open, withdraw)).orElse(List.of());
            case End end -> end(before, end);
            case Escalate escalate -> new Pursuit(deadlines()).escalate(before, escalate);
            case TakeOver takeOver -> new Rerouting(deadlines()).takeOver(before, takeOver);
            case Reroute reroute -> new Rerouting(deadlines()).reroute(before, reroute);
        };
    }

    private Deadlines deadlines() {
        return new Deadlines(workingDays);
    }

    private List<ReferralChanged> open(Standing before, Assess assess) {
        Demand demand = assess.demand();
        String school = assess.profile().schoolId();
        if (demand.reasons().stream().allMatch(reason -> before.hasAnswered(reason, school))) {
            return List.of();
        }
        Instant at = assess.cause().at();
        ReferralStep step = assess.consented() ? ReferralStep.REQUESTED : ReferralStep.HELD;
        Referral opened = new Referral(
                ReferralIds.next(assess.profile().childId(), before, assess.announcedAt()),
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
                null,
                Due.NEVER,
                null,
                null,
                null);
        return List.of(new ReferralChanged(step, null, opened.due(deadlines().after(opened, at)), assess.cause()));
    }

    private List<ReferralChanged> join(Referral open, Assess assess) {
        boolean mayLearn = assess.consented() || !open.isDisclosed();
        Demand demand = mayLearn ? assess.demand() : assess.demand().within(open.reasons());
        Reasons reasons = open.reasons().after(assess.profile(), demand.reasons());
        Urgency urgency =
                mayLearn ? raised(open.urgency(), demand, assess.cause().at()) : open.urgency();
        boolean released = open.state() == ReferralState.HELD_FOR_CONSENT && assess.consented() && reasons.stand();
        if (released) {
            return List.of(deadlines().released(open, reasons, urgency, assess.cause()));
        }
        if (reasons.equals(open.reasons()) && urgency.equals(open.urgency())) {
            return List.of();
        }
        ReferralState same = LifeCycle.after(open.state(), ReferralStep.REASONS_CHANGED);
        Referral joined = open.with(same, reasons, urgency, open.requestedAt());
        return List.of(change(
                ReferralStep.REASONS_CHANGED,
                open,
                joined.due(deadlines().afterJoining(open, joined, assess.cause().at())),
                assess.cause()));
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
        return List.of(deadlines().released(open, open.reasons(), open.urgency(), consent.cause()));
    }

    private List<ReferralChanged> respond(Standing before, Respond respond) {
        DepartmentResponse response = respond.response();
        Referral referral = before.known(response.referralId());
        if (referral.department() != response.department()) {
            throw new WrongDepartmentException(referral.id(), response.department());
        }
        if (referral.state() == ReferralState.HELD_FOR_CONSENT) {
            // It does not exist for the department.
            throw new UnknownReferralException(referral.id());
        }
        referral.requireVersion(response.expectedVersion());
        response.requirePlausible(referral, respond.cause().at());
        ReferralStep step = response.kind().step();
        ReferralState next = LifeCycle.after(referral.state(), step);
        Cause cause = respond.cause();
        Referral answered = referral.answered(next, response, cause.actor());
        return List.of(change(step, referral, answered.due(deadlines().after(answered, cause.at())), cause));
    }

    private static List<ReferralChanged> cancel(Standing before, Cancel cancel) {
        Referral referral = before.known(cancel.referralId());
        ReferralState next = LifeCycle.after(referral.state(), ReferralStep.CANCELLED);
        AnswerCodes.CANCELLATIONS.require(cancel.reason());
        Referral cancelled = referral.closed(next, cancel.reason()).due(Due.NEVER);
        return List.of(change(ReferralStep.CANCELLED, referral, cancelled, cancel.cause()));
    }

    private static List<ReferralChanged> withdraw(Referral open, Withdraw withdraw) {
        if (open.state() != ReferralState.REQUESTED) {
            return List.of();
        }
        ReferralState next = LifeCycle.after(open.state(), ReferralStep.CONSENT_WITHDRAWN);
        Referral held = open.with(next, open.reasons(), open.urgency(), null).due(Due.NEVER);
        return List.of(change(ReferralStep.CONSENT_WITHDRAWN, open, held, withdraw.cause()));
    }

    /// What was declined waits for nobody any more, either. That it was declined, and why, stands when the child is
    /// erased; merged, it has dealt with nothing, since the child may turn out to be one of its own after all.
    private static List<ReferralChanged> end(Standing before, End end) {
        return Stream.concat(before.open().stream(), before.declined().stream())
                .map(unfinished -> {
                    ReferralState next = LifeCycle.after(unfinished.state(), ReferralStep.CANCELLED);
                    boolean declined = unfinished.state() == ReferralState.DECLINED;
                    boolean merged = Referral.CHILD_MERGED.equals(end.outcome());
                    String outcome = declined && !merged ? unfinished.outcome() : end.outcome();
                    Referral ended = unfinished.closed(next, outcome).due(Due.NEVER);
                    return change(ReferralStep.CANCELLED, unfinished, ended, end.cause());
                })
                .toList();
    }

    static ReferralChanged change(ReferralStep step, Referral from, Referral to, Cause cause) {
        return new ReferralChanged(step, from.state(), to, cause);
    }
}
