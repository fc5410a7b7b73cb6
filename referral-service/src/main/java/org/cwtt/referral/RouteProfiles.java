package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.referral.domain.Cause;
import org.cwtt.referral.domain.Child;
import org.cwtt.referral.domain.ChildState;
import org.cwtt.referral.domain.Command.Assess;
import org.cwtt.referral.domain.Demand;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.ReferralBook;
import org.cwtt.referral.domain.ReferralDecider;
import org.cwtt.referral.domain.RiskProfile;
import org.cwtt.referral.domain.RoutingTable;
import org.cwtt.referral.persistence.Assessments;
import org.cwtt.referral.persistence.Children;
import org.cwtt.referral.persistence.Referrals;

/// Leads newer risk profiles to the departments they call for: opens referrals, or joins what is open.
@ApplicationScoped
public class RouteProfiles {
    private final RoutingTable routing;
    private final ReferralDecider decider;
    private final Children children;
    private final Assessments assessments;
    private final Referrals referrals;
    private final KeepChanges keepChanges;
    private final InstantSource clock;

    RouteProfiles(
            RoutingTable routing,
            ReferralDecider decider,
            Children children,
            Assessments assessments,
            Referrals referrals,
            KeepChanges keepChanges,
            InstantSource clock) {
        this.routing = routing;
        this.decider = decider;
        this.children = children;
        this.assessments = assessments;
        this.referrals = referrals;
        this.keepChanges = keepChanges;
        this.clock = clock;
    }

    /// Takes in a batch, in order; profiles that are repeated or older than a known one change nothing.
    @Transactional
    public void route(List<AssessedProfile> batch) {
        Map<RiskProfile, AssessedProfile> heard = new IdentityHashMap<>();
        batch.forEach(one -> heard.put(one.profile(), one));
        Set<UUID> ids = batch.stream().map(one -> one.profile().childId()).collect(Collectors.toSet());

        Map<UUID, Child> known = children.lock(ids);
        List<RiskProfile> newer = assessments.advance(
                ids,
                batch.stream()
                        .map(AssessedProfile::profile)
                        .filter(profile -> isActive(known, profile))
                        .toList());
        ReferralBook book = new ReferralBook(decider, referrals.ofChildren(ids));
        for (RiskProfile profile : newer) {
            Child child = Objects.requireNonNull(known.get(profile.childId()));
            assess(book, child, Objects.requireNonNull(heard.get(profile)));
        }
        keepChanges.keep(book.changes());
    }

    /// Of a child merged into another or erased nothing is kept, however late it comes.
    private static boolean isActive(Map<UUID, Child> known, RiskProfile profile) {
        return Objects.requireNonNull(known.get(profile.childId())).state() == ChildState.ACTIVE;
    }

    private void assess(ReferralBook book, Child child, AssessedProfile assessed) {
        RiskProfile profile = assessed.profile();
        Cause cause = causeOf(assessed);
        Map<Department, Demand> demands = routing.demandsOf(profile);
        for (Department department : Department.values()) {
            Demand demand = demands.getOrDefault(department, Demand.none(department));
            boolean consented = child.consents().contains(department);
            book.decide(
                    child.childId(), department, new Assess(profile, demand, consented, assessed.announcedAt(), cause));
        }
    }

    private Cause causeOf(AssessedProfile assessed) {
        return new Cause(routing.id() + " " + routing.version(), clock.instant(), assessed.traceparent());
    }
}
