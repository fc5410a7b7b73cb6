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

    private Referral byLatest(Referral left) {
        return assessments.latestOf(Set.of(left.childId())).stream()
                .findFirst()
                .map(left::by)
                .orElse(left);
    }

    /// What no profile calls for from this department, but still stands: a person had brought it there, or the round
    /// that has begun does not know of it yet.
    private static void carry(ReferralBook book, Child child, Referral left, Instant announcedAt, Cause cause) {
        if (left.reasons().stand()) {
            Department department = left.department();
            boolean consented = child.consents().contains(department);
            UUID next = book.standing(child.childId(), department).nextId(child.childId(), announcedAt);
            String school = Objects.requireNonNull(child.schoolId());
            book.decide(child.childId(), department, new TakeOver(left, consented, school, next, cause));
        }
    }

    /// Opens a referral where the child is now, by the latest profile, or else by what still stands, if the last one
    /// ended elsewhere by the move.
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
        for (RiskProfile latest : assessments.latestOf(Set.of(id))) {
            RiskProfile here = latest.at(school);
            Demand demand = routing.demandsOf(here).getOrDefault(department, Demand.none(department));
            boolean consented = child.consents().contains(department);
            book.decide(id, department, new Assess(here, demand, consented, announcedAt, cause.by(routing)));
        }
        if (book.standing(id, department).open().isEmpty()) {
            carry(book, child, byLatest(left.get()), announcedAt, cause);
        }
        // Then the one that was declined is the team's no more.
        book.standing(id, department)
                .open()
                .filter(_ -> left.get().isToReroute())
                .ifPresent(open ->
                        book.decide(id, department, new Reroute(left.get().id(), open.id(), cause)));
    }
}
