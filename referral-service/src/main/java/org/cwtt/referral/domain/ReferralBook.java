package org.cwtt.referral.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;

/// The referrals of some children while they are being decided on: each decision sees those before it.
public final class ReferralBook {
    private final ReferralDecider decider;
    private final Map<UUID, SequencedMap<UUID, Referral>> byChild = new HashMap<>();
    private final List<ReferralChanged> changes = new ArrayList<>();

    public ReferralBook(ReferralDecider decider, Collection<Referral> referrals) {
        this.decider = decider;
        referrals.forEach(this::enter);
    }

    /// Decides, remembers what follows from it, and answers it.
    public List<ReferralChanged> decide(UUID childId, Department department, Command command) {
        List<ReferralChanged> decided = decider.decide(standing(childId, department), command);
        decided.forEach(change -> enter(change.referral()));
        changes.addAll(decided);
        return decided;
    }

    /// Decides on a response by the referral it names, whoever sent it.
    ///
    /// @throws UnknownReferralException when the child has no such referral
    public void respond(UUID childId, Command.Respond respond) {
        Referral referral = known(childId, respond.response().referralId());
        decide(childId, referral.department(), respond);
    }

    /// Hands what a department declined to another one, or to the same one where the child is now, and answers
    /// the referral made of it.
    ///
    /// @throws IllegalMoveException when it was not declined, or re-routed before, or the child is gone, or no
    ///     reason stands, or without consent it would reach a department that knows of an open one
    /// @param declined with its reasons as they stand by the child's latest profile
    /// @throws InvalidResponseException when that department has declined or dealt with the same at
    ///     the child's school
    public UUID reroute(Referral declined, Department to, Child child, UUID newId, Cause cause) {
        String school = Objects.requireNonNullElse(child.schoolId(), declined.schoolId());
        if (standing(child.childId(), to).hasAnsweredAll(declined.reasons(), school)) {
            throw new InvalidResponseException("department", "one that has not answered for the same already");
        }
        boolean consented = child.consents().contains(to);
        boolean wouldReachUnasked = standing(child.childId(), to)
                .open()
                .filter(Referral::isDisclosed)
                .isPresent();
        boolean gone = child.state() != ChildState.ACTIVE;
        if (gone || !declined.reasons().stand() || (wouldReachUnasked && !consented)) {
            throw new IllegalMoveException(declined.state(), ReferralStep.REROUTED, Set.of(ReferralStep.CANCELLED));
        }
        decide(child.childId(), to, new Command.TakeOver(declined, consented, school, newId, cause));
        UUID made = standing(child.childId(), to).open().orElseThrow().id();
        decide(child.childId(), declined.department(), new Command.Reroute(declined.id(), made, cause));
        return made;
    }

    /// Leads a referral into another child's record, if it is open or waits for the team there. Where the department
    /// has an open one for that child already, the one that it has come further with goes on, with the
    /// reasons of both.
    ///
    /// @param holder whose record
    public void reassign(Referral referral, Child holder, Cause cause) {
        UUID to = holder.childId();
        boolean unfinished = referral.state().isOpen() || referral.isToReroute();
        if (!unfinished || referral.childId().equals(to)) {
            return;
        }
        Optional<Referral> twin = standing(to, referral.department()).open();
        if (!referral.state().isOpen() || twin.isEmpty()) {
            keep(Merging.reassigned(referral, to, cause));
        } else if (Merging.FURTHER_ALONG.compare(referral, twin.get()) > 0) {
            keep(Merging.ended(twin.get(), cause));
            keep(Merging.reassigned(referral, to, cause));
            join(twin.get(), holder, cause);
        } else {
            keep(Merging.ended(referral, cause));
            join(referral, holder, cause);
        }
    }

    /// What one of two was for, the other one is for from now on, as far as the department may know.
    private void join(Referral ended, Child holder, Cause cause) {
        boolean consented = holder.consents().contains(ended.department());
        boolean held = standing(holder.childId(), ended.department())
                .open()
                .filter(Referral::isDisclosed)
                .isEmpty();
        if (ended.isDisclosed() || consented || held) {
            decide(
                    holder.childId(),
                    ended.department(),
                    new Command.TakeOver(ended, consented, ended.schoolId(), ended.id(), cause));
        }
    }

    private void keep(ReferralChanged change) {
        byChild.values().forEach(referrals -> referrals.remove(change.referral().id()));
        enter(change.referral());
        changes.add(change);
    }

    /// One referral, whoever's it is.
    public Optional<Referral> find(UUID referralId) {
        return byChild.values().stream()
                .map(referrals -> referrals.get(referralId))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// Every referral of a child.
    public List<Referral> of(UUID childId) {
        return List.copyOf(ofChild(childId));
    }

    /// One referral of a child.
    ///
    /// @throws UnknownReferralException when the child has no such referral
    public Referral known(UUID childId, UUID referralId) {
        Referral referral = byChild.getOrDefault(childId, new LinkedHashMap<>()).get(referralId);
        if (referral == null) {
            throw new UnknownReferralException(referralId);
        }
        return referral;
    }

    /// What one department has for one child.
    public Standing standing(UUID childId, Department department) {
        return new Standing(
                department,
                ofChild(childId).stream()
                        .filter(referral -> referral.department() == department)
                        .toList());
    }

    /// Everything decided so far, in order.
    public List<ReferralChanged> changes() {
        return List.copyOf(changes);
    }

    private Collection<Referral> ofChild(UUID childId) {
        return byChild.getOrDefault(childId, new LinkedHashMap<>()).values();
    }

    private void enter(Referral referral) {
        byChild.computeIfAbsent(referral.childId(), _ -> new LinkedHashMap<>()).put(referral.id(), referral);
    }
}
