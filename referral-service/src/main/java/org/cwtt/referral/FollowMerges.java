package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.referral.NoteWithdrawals.Change;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Cause;
import org.cwtt.referral.domain.Child;
import org.cwtt.referral.domain.ChildState;
import org.cwtt.referral.domain.Command.Consent;
import org.cwtt.referral.domain.Command.Withdraw;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralBook;
import org.cwtt.referral.domain.Survivors;
import org.cwtt.referral.persistence.Children;
import org.cwtt.referral.persistence.PairwiseChildren;
import org.cwtt.referral.persistence.PairwiseChildren.PairwiseChild;
import org.cwtt.referral.persistence.Referrals;

/// A referral follows its child: into the record of the child it turned out to be, and back when that was wrong. So
/// nobody is asked again, and what a department has begun goes on.
@ApplicationScoped
class FollowMerges {
    private final Children children;
    private final Referrals referrals;
    private final PairwiseChildren pairwiseChildren;
    private final PairwiseIds pairwiseIds;
    private final NoteWithdrawals noteWithdrawals;

    FollowMerges(
            Children children,
            Referrals referrals,
            PairwiseChildren pairwiseChildren,
            PairwiseIds pairwiseIds,
            NoteWithdrawals noteWithdrawals) {
        this.children = children;
        this.referrals = referrals;
        this.pairwiseChildren = pairwiseChildren;
        this.pairwiseIds = pairwiseIds;
        this.noteWithdrawals = noteWithdrawals;
    }

    /// Into whose record each of these goes, if it is merged.
    Survivors survivors(Collection<Child> changed) {
        Set<UUID> asked = new HashSet<>();
        for (Child child : changed) {
            asked.add(child.childId());
            if (child.survivor() != null) {
                asked.add(child.survivor());
            }
        }
        return new Survivors(children.mergedInto(asked), changed);
    }

    /// The children in whose records referrals of these are or will be: they must be locked, too.
    Set<UUID> concerned(Collection<Child> changed, Survivors survivors) {
        Set<UUID> concerned = survivors.all();
        concerned.addAll(
                referrals.holdersOf(changed.stream().map(Child::childId).collect(Collectors.toSet())));
        return concerned;
    }

    /// Leads what has ended into another record, without a word: nothing about it has changed but where it stands.
    ///
    /// @param to whose record
    void moveClosed(Child child, UUID to) {
        referrals.remember(child.childId());
        Set<Department> departments = referrals.moveClosed(child.childId(), child.state() == ChildState.MERGED, to);
        pairwiseChildren.enter(departments.stream()
                .map(department -> new PairwiseChild(to, department, pairwiseIds.of(to, department)))
                .toList());
    }

    /// Leads what is open, or waits for the team, into another record.
    ///
    /// @param holder whose record
    void follow(ReferralBook book, Child child, Child holder, Cause cause) {
        boolean known = holder.version() > 0 && holder.state() == ChildState.ACTIVE;
        if (known && child.state() == ChildState.MERGED) {
            withdraw(book, child, holder, cause);
        }
        List<UUID> own = referrals.firstOf(child.childId());
        for (UUID id : own) {
            book.find(id).ifPresent(referral -> book.reassign(referral, holder, cause));
        }
        if (child.state() == ChildState.MERGED) {
            for (Referral referral : book.of(child.childId())) {
                book.reassign(referral, holder, cause);
            }
        }
        if (known) {
            release(book, holder, cause);
        }
    }

    /// Before a department could learn of the other record: what the caregiver lets it know is what is recorded there.
    private void withdraw(ReferralBook book, Child child, Child holder, Cause cause) {
        Child sharing = new Child(child.childId(), 0, ChildState.ACTIVE, null, EnumSet.allOf(Department.class));
        Child not = new Child(child.childId(), 0, ChildState.ACTIVE, null, holder.consents());
        noteWithdrawals.note(List.of(new Change(sharing, not)), book);
        for (Department department : Department.values()) {
            if (!holder.consents().contains(department)) {
                book.decide(child.childId(), department, new Withdraw(cause));
            }
        }
    }

    private static void release(ReferralBook book, Child holder, Cause cause) {
        for (Department department : Department.values()) {
            book.decide(
                    holder.childId(),
                    department,
                    holder.consents().contains(department) ? new Consent(cause) : new Withdraw(cause));
        }
    }
}
