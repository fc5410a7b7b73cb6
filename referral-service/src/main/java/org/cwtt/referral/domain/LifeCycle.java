package org.cwtt.referral.domain;

import static org.cwtt.referral.domain.ReferralState.ACCEPTED;
import static org.cwtt.referral.domain.ReferralState.CANCELLED;
import static org.cwtt.referral.domain.ReferralState.COMPLETED;
import static org.cwtt.referral.domain.ReferralState.DECLINED;
import static org.cwtt.referral.domain.ReferralState.HELD_FOR_CONSENT;
import static org.cwtt.referral.domain.ReferralState.IN_PROGRESS;
import static org.cwtt.referral.domain.ReferralState.REQUESTED;
import static org.cwtt.referral.domain.ReferralState.SCHEDULED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The whole life of a referral in one table; a move that is not in it is refused.
public final class LifeCycle {

    /// One allowed move and the event that it emits.
    ///
    /// @param from null for a referral that did not exist
    public record Edge(@Nullable ReferralState from, ReferralState to, ReferralStep step) {}

    public static final List<Edge> EDGES = List.of(
            new Edge(null, HELD_FOR_CONSENT, ReferralStep.HELD),
            new Edge(null, REQUESTED, ReferralStep.REQUESTED),
            new Edge(HELD_FOR_CONSENT, HELD_FOR_CONSENT, ReferralStep.REASONS_CHANGED),
            new Edge(HELD_FOR_CONSENT, REQUESTED, ReferralStep.RELEASED),
            new Edge(HELD_FOR_CONSENT, CANCELLED, ReferralStep.CANCELLED),
            new Edge(REQUESTED, REQUESTED, ReferralStep.REASONS_CHANGED),
            new Edge(REQUESTED, HELD_FOR_CONSENT, ReferralStep.CONSENT_WITHDRAWN),
            new Edge(REQUESTED, REQUESTED, ReferralStep.ESCALATED),
            new Edge(REQUESTED, ACCEPTED, ReferralStep.ACCEPTED),
            new Edge(REQUESTED, DECLINED, ReferralStep.DECLINED),
            new Edge(REQUESTED, CANCELLED, ReferralStep.CANCELLED),
            new Edge(ACCEPTED, ACCEPTED, ReferralStep.REASONS_CHANGED),
            new Edge(ACCEPTED, ACCEPTED, ReferralStep.ESCALATED),
            new Edge(ACCEPTED, SCHEDULED, ReferralStep.SCHEDULED),
            new Edge(ACCEPTED, IN_PROGRESS, ReferralStep.STARTED),
            new Edge(ACCEPTED, COMPLETED, ReferralStep.COMPLETED),
            new Edge(ACCEPTED, DECLINED, ReferralStep.DECLINED),
            new Edge(ACCEPTED, CANCELLED, ReferralStep.CANCELLED),
            new Edge(SCHEDULED, SCHEDULED, ReferralStep.REASONS_CHANGED),
            new Edge(SCHEDULED, SCHEDULED, ReferralStep.ESCALATED),
            new Edge(SCHEDULED, SCHEDULED, ReferralStep.SCHEDULED),
            new Edge(SCHEDULED, IN_PROGRESS, ReferralStep.STARTED),
            new Edge(SCHEDULED, COMPLETED, ReferralStep.COMPLETED),
            new Edge(SCHEDULED, DECLINED, ReferralStep.DECLINED),
            new Edge(SCHEDULED, CANCELLED, ReferralStep.CANCELLED),
            new Edge(IN_PROGRESS, IN_PROGRESS, ReferralStep.REASONS_CHANGED),
            new Edge(IN_PROGRESS, IN_PROGRESS, ReferralStep.ESCALATED),
            new Edge(IN_PROGRESS, SCHEDULED, ReferralStep.SCHEDULED),
            new Edge(IN_PROGRESS, COMPLETED, ReferralStep.COMPLETED),
            new Edge(IN_PROGRESS, DECLINED, ReferralStep.DECLINED),
            new Edge(IN_PROGRESS, CANCELLED, ReferralStep.CANCELLED),
            // What was declined is the team's: re-routed, or called off.
            new Edge(DECLINED, DECLINED, ReferralStep.ESCALATED),
            new Edge(DECLINED, DECLINED, ReferralStep.REROUTED),
            new Edge(DECLINED, CANCELLED, ReferralStep.CANCELLED),
            // A referral follows its child through the registry.
            new Edge(HELD_FOR_CONSENT, HELD_FOR_CONSENT, ReferralStep.REASSIGNED),
            new Edge(REQUESTED, REQUESTED, ReferralStep.REASSIGNED),
            new Edge(ACCEPTED, ACCEPTED, ReferralStep.REASSIGNED),
            new Edge(SCHEDULED, SCHEDULED, ReferralStep.REASSIGNED),
            new Edge(IN_PROGRESS, IN_PROGRESS, ReferralStep.REASSIGNED),
            new Edge(DECLINED, DECLINED, ReferralStep.REASSIGNED));

    private static final Set<ReferralStep> NOBODYS_CHOICE = EnumSet.of(
            ReferralStep.REASONS_CHANGED,
            ReferralStep.CONSENT_WITHDRAWN,
            ReferralStep.ESCALATED,
            ReferralStep.REASSIGNED);

    private LifeCycle() {}

    /// Where `step` leads from `from`.
    ///
    /// @throws IllegalMoveException when the table has no such move
    public static ReferralState after(@Nullable ReferralState from, ReferralStep step) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.step() == step)
                .map(Edge::to)
                .findFirst()
                .orElseThrow(() -> new IllegalMoveException(from, step, allowedFrom(from)));
    }

    /// The steps a person or department may take from `from`.
    public static Set<ReferralStep> allowedFrom(@Nullable ReferralState from) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && !NOBODYS_CHOICE.contains(edge.step()))
                .map(Edge::step)
                .collect(Collectors.toUnmodifiableSet());
    }
}
