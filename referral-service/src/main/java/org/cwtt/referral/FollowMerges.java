package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cwtt.referral.NoteWithdrawals.Change;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Cause;
import org.cwtt.referral.domain.Child;
import org.cwtt.referral.domain.ChildState;
import org.cwtt.referral.domain.Command.Consent;
import org.cwtt.referral.domain.Command.End;
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

    /// A child whose referrals go into a record.
    ///
    /// @param to whose record: the child's own when a merge is undone
    record Led(ChangedChild changed, UUID to) {
        private Child child() {
            return changed.child();
        }

        /// True on the way into another record, false on the way back.
        private boolean merged() {
            return child().state() == ChildState.MERGED;
        }
    }

    /// Those whose referrals do not stay where they are.
    List<Led> led(Map<UUID, Child> before, Collection<ChangedChild> changed, Survivors survivors) {
        List<Led> led = new ArrayList<>();
        for (ChangedChild one : changed) {
            UUID id = one.child().childId();
            boolean wasMerged = Objects.requireNonNull(before.get(id)).state() == ChildState.MERGED;
            switch (one.child().state()) {
                case MERGED -> {
                    UUID to = survivors.of(id);
                    if (!to.equals(id)) {
                        led.add(new Led(one, to));
                    }
                }
                case ACTIVE -> {
                    if (wasMerged) {
                        led.add(new Led(one, id));
                    }
                }
                case ERASED -> {
                    // Its own end.
                }
            }
        }
        return led;
    }

    /// Leads what has ended, without a word: nothing about it has changed but where it stands.
    void leadClosed(Led led) {
        referrals.remember(led.child().childId());
        Set<Department> departments = referrals.moveClosed(led.child().childId(), led.merged(), led.to());
        pairwiseChildren.enter(departments.stream()
                .map(department -> new PairwiseChild(led.to(), department, pairwiseIds.of(led.to(), department)))
                .toList());
    }

    /// Leads what is open, or waits for the team; in the record of an erased child it ends.
    void lead(ReferralBook book, Led led, Cause cause) {
        Child holder = Objects.requireNonNull(children.lock(Set.of(led.to())).get(led.to()));
        switch (holder.state()) {
            case ERASED ->
                forEachDepartment(department ->
                        book.decide(led.child().childId(), department, new End(Referral.CHILD_ERASED, cause)));
            case ACTIVE, MERGED -> leadInto(book, led, holder, cause);
        }
    }

    private void leadInto(ReferralBook book, Led led, Child holder, Cause cause) {
        // Of a record that is itself merged no consents are known: those of where it went come with its own merge.
        boolean known = holder.version() > 0 && holder.state() == ChildState.ACTIVE;
        if (known && led.merged()) {
            withdraw(book, led.child(), holder, cause);
        }
        for (UUID own : referrals.firstOf(led.child().childId())) {
            book.find(own).ifPresent(referral -> book.reassign(referral, holder, cause));
        }
        if (led.merged()) {
            book.of(led.child().childId()).forEach(referral -> book.reassign(referral, holder, cause));
        }
        if (known) {
            forEachDepartment(department -> book.decide(
                    holder.childId(),
                    department,
                    holder.consents().contains(department) ? new Consent(cause) : new Withdraw(cause)));
        }
    }

    /// Before a department could learn of the other record: what the caregiver lets it know is what is recorded there.
    private void withdraw(ReferralBook book, Child child, Child holder, Cause cause) {
        Change change = new Change(child.childId(), EnumSet.allOf(Department.class), holder.consents());
        noteWithdrawals.note(List.of(change), book);
        forEachDepartment(department -> {
            if (change.withdraws(department)) {
                book.decide(child.childId(), department, new Withdraw(cause));
            }
        });
    }

    private static void forEachDepartment(Consumer<Department> act) {
        Arrays.stream(Department.values()).forEach(act);
    }
}
