package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.referral.domain.Cause;
import org.cwtt.referral.domain.Child;
import org.cwtt.referral.domain.ChildState;
import org.cwtt.referral.domain.Command.Consent;
import org.cwtt.referral.domain.Command.Withdraw;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralBook;
import org.cwtt.referral.persistence.Referrals;
import org.jspecify.annotations.Nullable;

/// A referral follows its child: into the record of the child it turned out to be, and back when that was wrong. So
/// nobody is asked again, and what a department has begun goes on.
@ApplicationScoped
class FollowMerges {
    private final Referrals referrals;

    FollowMerges(Referrals referrals) {
        this.referrals = referrals;
    }

    /// The children in whose records referrals of these are or will be: they must be locked, too.
    Set<UUID> concerned(Collection<Child> changed) {
        Set<UUID> concerned = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (Child child : changed) {
            ids.add(child.childId());
            if (child.survivor() != null) {
                concerned.add(child.survivor());
            }
        }
        concerned.addAll(referrals.holdersOf(ids));
        return concerned;
    }

    /// Leads what is open, or waits for the team, into another record.
    ///
    /// @param to whose record
    /// @param holder that child, as it is known
    void follow(ReferralBook book, Child child, UUID to, Child holder, Cause cause) {
        referrals.remember(child.childId());
        List<UUID> own = referrals.firstOf(child.childId());
        for (UUID id : own) {
            book.find(id)
                    .filter(referral -> !referral.childId().equals(to))
                    .ifPresent(referral -> book.reassign(referral, to, cause));
        }
        if (child.state() == ChildState.MERGED) {
            for (Referral referral : book.of(child.childId())) {
                book.reassign(referral, to, cause);
            }
        }
        if (holder.version() > 0 && holder.state() == ChildState.ACTIVE) {
            consent(book, holder, cause);
        }
    }

    /// Leads what has ended after it, once the rest is kept.
    ///
    /// @param to whose record; null: it stays where it is
    void moveClosed(Child child, @Nullable UUID to) {
        if (to != null) {
            referrals.moveClosed(child.childId(), child.state() == ChildState.MERGED, to);
        }
    }

    /// What the caregiver lets the departments know is what is recorded with the child that stays.
    private static void consent(ReferralBook book, Child holder, Cause cause) {
        for (Department department : Department.values()) {
            book.decide(
                    holder.childId(),
                    department,
                    holder.consents().contains(department) ? new Consent(cause) : new Withdraw(cause));
        }
    }
}
