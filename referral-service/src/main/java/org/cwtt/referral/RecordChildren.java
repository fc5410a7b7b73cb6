package org.cwtt.referral;

import static org.cwtt.referral.domain.Referral.CHILD_ERASED;
import static org.cwtt.referral.domain.Referral.CHILD_MERGED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cwtt.referral.FollowMerges.Led;
import org.cwtt.referral.NoteWithdrawals.Change;
import org.cwtt.referral.domain.Cause;
import org.cwtt.referral.domain.Child;
import org.cwtt.referral.domain.ChildState;
import org.cwtt.referral.domain.Command.Assess;
import org.cwtt.referral.domain.Command.Consent;
import org.cwtt.referral.domain.Command.End;
import org.cwtt.referral.domain.Command.Withdraw;
import org.cwtt.referral.domain.Demand;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.ReferralBook;
import org.cwtt.referral.domain.ReferralDecider;
import org.cwtt.referral.domain.RiskProfile;
import org.cwtt.referral.domain.RoutingTable;
import org.cwtt.referral.domain.Survivors;
import org.cwtt.referral.persistence.Assessments;
import org.cwtt.referral.persistence.Children;
import org.cwtt.referral.persistence.Referrals;
import org.jspecify.annotations.Nullable;

/// Keeps each child's school and consents, and lets the child's referrals follow them: consent releases what was held
/// and lets a department learn what it did not know; its withdrawal holds again what is not accepted; a child merged
/// into another or erased ends them.
@ApplicationScoped
public class RecordChildren {
    private final RoutingTable routing;
    private final ReferralDecider decider;
    private final Children children;
    private final Assessments assessments;
    private final Referrals referrals;
    private final NoteWithdrawals noteWithdrawals;
    private final FollowMoves followMoves;
    private final FollowMerges followMerges;
    private final KeepChanges keepChanges;
    private final InstantSource clock;

    RecordChildren(
            RoutingTable routing,
            ReferralDecider decider,
            Children children,
            Assessments assessments,
            Referrals referrals,
            NoteWithdrawals noteWithdrawals,
            FollowMoves followMoves,
            FollowMerges followMerges,
            KeepChanges keepChanges,
            InstantSource clock) {
        this.routing = routing;
        this.decider = decider;
        this.children = children;
        this.assessments = assessments;
        this.referrals = referrals;
        this.noteWithdrawals = noteWithdrawals;
        this.followMoves = followMoves;
        this.followMerges = followMerges;
        this.keepChanges = keepChanges;
        this.clock = clock;
    }

    /// Takes in a batch; a state older than the known one changes nothing.
    @Transactional
    public void record(List<ChangedChild> batch) {
        Set<UUID> ids = batch.stream().map(one -> one.child().childId()).collect(Collectors.toSet());
        List<Child> changedChildren = batch.stream().map(ChangedChild::child).toList();
        Survivors survivors = followMerges.survivors(changedChildren);
        Set<UUID> all = new HashSet<>(ids);
        all.addAll(followMerges.concerned(changedChildren, survivors));
        Map<UUID, Child> before = children.lock(all);
        Map<UUID, ChangedChild> newest = newest(batch, before);
        if (newest.isEmpty()) {
            return;
        }
        children.save(newest.values().stream().map(ChangedChild::child).toList());
        List<Led> led = followMerges.led(before, newest.values(), survivors);
        led.forEach(followMerges::leadClosed);
        ReferralBook book = new ReferralBook(decider, referrals.ofChildren(all));
        noteWithdrawals.note(activeChanges(before, newest), book);
        Map<UUID, RiskProfile> profiles = assessments.latestOf(newest.keySet()).stream()
                .collect(Collectors.toMap(RiskProfile::childId, Function.identity()));
        led.forEach(one -> followMerges.lead(book, one, cause("merge", one.changed())));
        newest.forEach(
                (id, changed) -> follow(book, Objects.requireNonNull(before.get(id)), changed, profiles.get(id)));
        Set<UUID> erased = erased(newest.values());
        if (!erased.isEmpty()) {
            keepChanges.forgetUntold(erased);
        }
        keepChanges.keep(book.changes());
        if (!erased.isEmpty()) {
            referrals.forget(erased);
            assessments.forget(erased);
        }
    }

    private static List<Change> activeChanges(Map<UUID, Child> before, Map<UUID, ChangedChild> newest) {
        return newest.values().stream()
                .map(ChangedChild::child)
                .filter(child -> child.state() == ChildState.ACTIVE)
                .map(child -> new Change(
                        child.childId(),
                        Objects.requireNonNull(before.get(child.childId())).consents(),
                        child.consents()))
                .toList();
    }

    private static Map<UUID, ChangedChild> newest(List<ChangedChild> batch, Map<UUID, Child> known) {
        Map<UUID, ChangedChild> newest = new HashMap<>();
        for (ChangedChild changed : batch) {
            UUID id = changed.child().childId();
            ChangedChild before = newest.get(id);
            Child standing = before == null ? Objects.requireNonNull(known.get(id)) : before.child();
            if (changed.child().version() > standing.version()) {
                newest.put(id, changed);
            }
        }
        return newest;
    }

    private void follow(ReferralBook book, Child before, ChangedChild changed, @Nullable RiskProfile latest) {
        Child child = changed.child();
        for (Department department : Department.values()) {
            UUID id = child.childId();
            switch (child.state()) {
                case MERGED -> {
                    if (child.survivor() == null) {
                        book.decide(id, department, new End(CHILD_MERGED, cause("merged", changed)));
                    }
                }
                case ERASED -> book.decide(id, department, new End(CHILD_ERASED, cause("erased", changed)));
                case ACTIVE -> {
                    if (!child.consents().contains(department)) {
                        book.decide(id, department, new Withdraw(cause("consent", changed)));
                    } else if (!before.consents().contains(department)) {
                        consented(book, department, changed, latest);
                    }
                    if (!Objects.equals(before.schoolId(), child.schoolId())) {
                        followMoves.follow(book, child, department, changed.announcedAt(), cause("moved", changed));
                    }
                }
            }
        }
    }

    /// What the child's latest profile asked for while there was no consent counts from now on.
    private void consented(
            ReferralBook book, Department department, ChangedChild changed, @Nullable RiskProfile latest) {
        Cause cause = cause("consent", changed);
        UUID id = changed.child().childId();
        book.decide(id, department, new Consent(cause));
        if (latest != null) {
            Demand demand = routing.demandsOf(latest).getOrDefault(department, Demand.none(department));
            book.decide(id, department, new Assess(latest, demand, true, changed.announcedAt(), cause.by(routing)));
        }
    }

    private static Set<UUID> erased(Collection<ChangedChild> changed) {
        return changed.stream()
                .map(ChangedChild::child)
                .filter(child -> child.state() == ChildState.ERASED)
                .map(Child::childId)
                .collect(Collectors.toSet());
    }

    private Cause cause(String actor, ChangedChild changed) {
        return new Cause(actor, clock.instant(), changed.traceparent());
    }
}
