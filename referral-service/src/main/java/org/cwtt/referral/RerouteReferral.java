package org.cwtt.referral;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cwtt.referral.domain.Cause;
import org.cwtt.referral.domain.Child;
import org.cwtt.referral.domain.Demand;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.IllegalMoveException;
import org.cwtt.referral.domain.InvalidResponseException;
import org.cwtt.referral.domain.OvertakenException;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralBook;
import org.cwtt.referral.domain.ReferralDecider;
import org.cwtt.referral.domain.RoutingTable;
import org.cwtt.referral.domain.UnknownReferralException;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.persistence.Assessments;
import org.cwtt.referral.persistence.Children;
import org.cwtt.referral.persistence.Referrals;
import org.cwtt.referral.persistence.WorkList;
import org.jspecify.annotations.Nullable;

/// Hands what a department declined to another one: a person's decision.
@ApplicationScoped
public class RerouteReferral {
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private final RoutingTable routing;
    private final ReferralDecider decider;
    private final WorkList workList;
    private final Children children;
    private final Referrals referrals;
    private final Assessments assessments;
    private final KeepChanges keepChanges;
    private final InstantSource clock;

    RerouteReferral(
            RoutingTable routing,
            ReferralDecider decider,
            WorkList workList,
            Children children,
            Referrals referrals,
            Assessments assessments,
            KeepChanges keepChanges,
            InstantSource clock) {
        this.routing = routing;
        this.decider = decider;
        this.workList = workList;
        this.children = children;
        this.referrals = referrals;
        this.assessments = assessments;
        this.keepChanges = keepChanges;
        this.clock = clock;
    }

    /// @param version that the viewer saw, when they say so
    /// @return the referral that was opened, or that the reasons joined
    /// @throws UnknownReferralException when the viewer sees no such referral
    /// @throws IllegalMoveException when it was not declined, was re-routed before, or no reason stands any more
    /// @throws InvalidResponseException when that department has declined or dealt with the same at
    ///     the child's school
    /// @throws OvertakenException when it has changed since that version
    @Transactional
    public UUID reroute(Viewer viewer, UUID referralId, Department to, @Nullable Long version) {
        Referral seen = workList.find(viewer, referralId).orElseThrow(() -> new UnknownReferralException(referralId));
        Map<UUID, Child> locked = children.lock(Set.of(seen.childId()));
        ReferralBook book = new ReferralBook(decider, referrals.ofChildren(locked.keySet()));
        Referral declined = book.known(seen.childId(), referralId);
        declined.requireVersion(version);
        Child child = Objects.requireNonNull(locked.get(seen.childId()));
        Cause cause = new Cause(viewer.login(), clock.instant(), null);
        Referral asked = assessments.latestOf(locked.keySet()).stream()
                .findFirst()
                .map(latest -> declined.by(
                        latest,
                        routing.demandsOf(latest)
                                .getOrDefault(declined.department(), Demand.none(declined.department()))))
                .orElse(declined);
        UUID made = book.reroute(asked, to, child, IDS.generate(), cause);
        keepChanges.keep(book.changes());
        return made;
    }
}
