package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cwtt.referral.domain.Cause;
import org.cwtt.referral.domain.Child;
import org.cwtt.referral.domain.ChildState;
import org.cwtt.referral.domain.Command.Assess;
import org.cwtt.referral.domain.Command.Reroute;
import org.cwtt.referral.domain.Command.TakeOver;
import org.cwtt.referral.domain.Demand;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralBook;
import org.cwtt.referral.domain.RiskProfile;
import org.cwtt.referral.domain.RoutingTable;
import org.cwtt.referral.domain.Standing;
import org.cwtt.referral.persistence.Assessments;

/// What a department's office left since the child had moved away, its office of the child's new school is
/// asked for: whichever is known first, the move or that the office found nobody.
@ApplicationScoped
class FollowMoves {
    private final RoutingTable routing;
    private final Assessments assessments;

    FollowMoves(RoutingTable routing, Assessments assessments) {
        this.routing = routing;
        this.assessments = assessments;
    }

    /// What no profile calls for from this department, but still stands: a person had brought it there, or the round
    /// that has begun does not know of it yet.
    private static void carry(ReferralBook book, Child child, Referral left, Instant announcedAt, Cause cause) {
        String school = Objects.requireNonNull(child.schoolId());
        Standing there = book.standing(child.childId(), left.department());
        if (left.reasons().stand() && !there.hasAnsweredAll(left.reasons(), school)) {
            boolean consented = child.consents().contains(left.department());
            UUID next = there.nextId(child.childId(), announcedAt);
            book.decide(child.childId(), left.department(), new TakeOver(left, consented, school, next, cause));
        }
    }

    /// Opens a referral where the child is now, by the latest profile and by what still stands beside it, if the
    /// last one ended elsewhere by the move.
    ///
    /// @param announcedAt when that was announced which brings this about
    void follow(ReferralBook book, Child child, Department department, Instant announcedAt, Cause cause) {
        String school = child.schoolId();
        if (child.state() != ChildState.ACTIVE || school == null) {
            return;
        }
        UUID id = child.childId();
        Optional<Referral> left = book.standing(id, department).leftBehind(school);
        if (left.isEmpty()) {
            return;
        }
        Referral standing = left.get();
        for (RiskProfile latest : assessments.latestOf(Set.of(id))) {
            RiskProfile here = latest.at(school);
            Demand demand = routing.demandsOf(here).getOrDefault(department, Demand.none(department));
            boolean consented = child.consents().contains(department);
            book.decide(id, department, new Assess(here, demand, consented, announcedAt, cause.by(routing)));
            standing = standing.by(here, demand);
        }
        carry(book, child, standing, announcedAt, cause);
        // Then the one that was declined is the team's no more.
        book.standing(id, department)
                .open()
                .filter(_ -> left.get().isToReroute())
                .ifPresent(open ->
                        book.decide(id, department, new Reroute(left.get().id(), open.id(), cause)));
    }
}
