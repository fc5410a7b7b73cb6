package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.referral.domain.Cause;
import org.cwtt.referral.domain.Child;
import org.cwtt.referral.domain.Command.Respond;
import org.cwtt.referral.domain.DepartmentResponse;
import org.cwtt.referral.domain.IllegalMoveException;
import org.cwtt.referral.domain.InvalidResponseException;
import org.cwtt.referral.domain.Occupancy;
import org.cwtt.referral.domain.OvertakenException;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralBook;
import org.cwtt.referral.domain.ReferralDecider;
import org.cwtt.referral.domain.ReusedResponseException;
import org.cwtt.referral.domain.UnknownReferralException;
import org.cwtt.referral.domain.WrongDepartmentException;
import org.cwtt.referral.persistence.Children;
import org.cwtt.referral.persistence.DepartmentResponses;
import org.cwtt.referral.persistence.Referrals;
import org.cwtt.referral.persistence.Services;
import org.jspecify.annotations.Nullable;

/// Takes what departments did with their referrals, whichever way they say it.
@ApplicationScoped
public class RecordResponses {
    private final ReferralDecider decider;
    private final Children children;
    private final Referrals referrals;
    private final DepartmentResponses responses;
    private final Services services;
    private final FollowMoves followMoves;
    private final KeepChanges keepChanges;
    private final InstantSource clock;

    RecordResponses(
            ReferralDecider decider,
            Children children,
            Referrals referrals,
            DepartmentResponses responses,
            Services services,
            FollowMoves followMoves,
            KeepChanges keepChanges,
            InstantSource clock) {
        this.decider = decider;
        this.children = children;
        this.referrals = referrals;
        this.responses = responses;
        this.services = services;
        this.followMoves = followMoves;
        this.keepChanges = keepChanges;
        this.clock = clock;
    }

    /// A response as it was given.
    ///
    /// @param actor login of the officer, or the department when its system answers
    /// @param byTopic true when it came by the topic, perhaps long after it was given
    public record Given(
            DepartmentResponse response,
            String actor,
            @Nullable String traceparent,
            boolean byTopic) {}

    /// Takes in responses, in order, all or none; one that was given before changes nothing.
    ///
    /// @throws UnknownReferralException when there is no such referral
    /// @throws WrongDepartmentException when another department holds it
    /// @throws IllegalMoveException when it cannot take this step
    /// @throws OvertakenException when it changed since the department saw it
    /// @throws ReusedResponseException when the response's id stands for another one
    /// @throws InvalidResponseException when the department has no such service, or has answered since
    @Transactional
    public void record(List<Given> batch) {
        Set<UUID> answered =
                batch.stream().map(given -> given.response().referralId()).collect(Collectors.toSet());
        Map<UUID, UUID> childOf = referrals.childrenOf(answered);
        Map<UUID, Child> locked = children.lock(Set.copyOf(childOf.values()));
        Map<UUID, UUID> now = referrals.childrenOf(answered);
        if (!now.equals(childOf)) {
            // A merge led a referral into another record before its child was locked.
            childOf = now;
            locked = children.lock(Set.copyOf(now.values()));
        }
        Set<UUID> ids = locked.keySet();
        Map<UUID, Instant> lastGiven = responses.lastGiven(childOf.keySet());
        Set<DepartmentResponse> fresh = new HashSet<>(responses.enter(
                batch.stream().map(Given::response).toList(),
                batch.stream()
                        .filter(Given::byTopic)
                        .map(given -> given.response().responseId())
                        .collect(Collectors.toSet())));
        requireOwnServices(fresh);
        ReferralBook book = new ReferralBook(decider, referrals.ofChildren(ids));
        for (Given given : batch) {
            if (fresh.remove(given.response())) {
                requireInOrder(given, lastGiven);
                respond(book, locked.get(childOf.get(given.response().referralId())), given);
            }
        }
        keepChanges.keep(book.changes());
    }

    /// What a system gave before another response, and is heard after it, would undo what is newer: whether that
    /// came from it as well, or from an officer meanwhile. What comes over REST is given now, and who answers to an
    /// older version says so.
    private static void requireInOrder(Given given, Map<UUID, Instant> lastGiven) {
        DepartmentResponse response = given.response();
        if (!given.byTopic()) {
            return;
        }
        Instant last = lastGiven.get(response.referralId());
        if (last != null && response.respondedAt().isBefore(last)) {
            throw new InvalidResponseException("respondedAt", "a time not before that of the response taken last");
        }
        lastGiven.put(response.referralId(), response.respondedAt());
    }

    /// Any open service of the department will do, near or far, full or not: people decide.
    private void requireOwnServices(Set<DepartmentResponse> fresh) {
        List<DepartmentResponse> placed =
                fresh.stream().filter(response -> response.serviceId() != null).toList();
        Map<String, Occupancy> known =
                services.find(placed.stream().map(DepartmentResponse::serviceId).collect(Collectors.toSet()));
        for (DepartmentResponse response : placed) {
            Occupancy there = known.get(response.serviceId());
            if (there == null || !there.service().open() || there.service().department() != response.department()) {
                throw new InvalidResponseException("service", "an open service of the department");
            }
        }
    }

    private void respond(ReferralBook book, @Nullable Child child, Given given) {
        DepartmentResponse response = given.response();
        if (child == null) {
            throw new UnknownReferralException(response.referralId());
        }
        Cause cause = new Cause(given.actor(), clock.instant(), given.traceparent());
        book.respond(child.childId(), new Respond(response, cause));
        if (Referral.MOVED_AWAY.equals(response.reason())) {
            followMoves.follow(book, child, response.department(), response.respondedAt(), cause);
        }
    }
}
