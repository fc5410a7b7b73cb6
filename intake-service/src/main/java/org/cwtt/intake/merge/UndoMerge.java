package org.cwtt.intake.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.child.messaging.ChildEvents;
import org.cwtt.intake.child.persistence.Children;
import org.cwtt.intake.merge.domain.Merge;
import org.cwtt.intake.merge.domain.MergeOutcome;
import org.cwtt.intake.merge.persistence.DuplicatePairs;
import org.cwtt.intake.merge.persistence.Merges;
import org.cwtt.intake.submission.ReassignSubmissions;

/// Takes a merge back: the absorbed record is one of its own again, with the submissions that were sent for it, before
/// the merge or after it.
@ApplicationScoped
public class UndoMerge {
    private final MergeLocks locks;
    private final Children children;
    private final Merges merges;
    private final DuplicatePairs pairs;
    private final ReassignSubmissions reassignSubmissions;
    private final ChildEvents events;
    private final Clock clock;

    UndoMerge(
            MergeLocks locks,
            Children children,
            Merges merges,
            DuplicatePairs pairs,
            ReassignSubmissions reassignSubmissions,
            ChildEvents events,
            Clock clock) {
        this.locks = locks;
        this.children = children;
        this.merges = merges;
        this.pairs = pairs;
        this.reassignSubmissions = reassignSubmissions;
        this.events = events;
        this.clock = clock;
    }

    /// Undoes a merge into a child within these areas.
    ///
    /// @param by subject of the caller's token
    @Transactional
    public MergeOutcome undo(UUID id, String reason, Areas areas, String by) {
        Optional<Merge> found = merges.find(id);
        if (found.isEmpty()) {
            return new MergeOutcome.MergeNotFound();
        }
        locks.hold(found.get().absorbedId(), found.get().survivingId());
        Merge merge = merges.find(id).orElseThrow();
        ChildRecord surviving = children.find(merge.survivingId()).orElseThrow();
        if (surviving.isActive() && children.find(merge.survivingId(), areas).isEmpty()) {
            return new MergeOutcome.MergeNotFound();
        }
        if (merge.undone() != null) {
            return new MergeOutcome.Repeated(merge);
        }
        return surviving.isActive()
                ? new MergeOutcome.Merged(undone(merge, reason, by))
                : new MergeOutcome.LaterMerge();
    }

    private Merge undone(Merge merge, String reason, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Merge.Act act = new Merge.Act(by, reason, now);
        ChildRecord restored = children.restore(merge.absorbedId(), merge.redirected(), now);
        reassignSubmissions.reassign(merge.survivingId(), restored.child(), Set.copyOf(merge.redirected())::contains);
        merges.undo(merge.id(), act);
        pairs.decide(merge.absorbedId(), merge.survivingId(), DuplicatePairs.Decision.OPEN, act);
        events.changed(restored, now);
        return new Merge(merge.id(), merge.absorbedId(), merge.survivingId(), merge.done(), merge.redirected(), act);
    }
}
